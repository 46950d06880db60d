import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchText, OutboundError } from '../../src/outbound/fetch-text.ts';

let server: Server;
let listener: RequestListener;
let url: URL;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
});
afterAll(() => server.close());

const ask = (maxBytes = 1000): Promise<string> =>
  fetchText(url, { headers: { accept: 'text/plain' }, maxBytes, signal: AbortSignal.timeout(20_000) });

async function reasonOf(answer: RequestListener): Promise<string> {
  listener = answer;
  const error: unknown = await ask().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(OutboundError);
  expect((error as Error).message).not.toContain(url.host);
  return (error as Error).message;
}

const tooLong: RequestListener = (_request, response) => response.end('x'.repeat(1001));
const endless: RequestListener = (_request, response) => {
  const more = (): void => {
    if (!response.destroyed) response.write('x'.repeat(500), more);
  };
  more();
};

describe('a request to another server', () => {
  it('sends its headers and gives the body', async () => {
    listener = (request, response) => response.end(`${request.headers.accept} ü`);
    expect(await ask()).toBe('text/plain ü');
  });

  it('is told by its status when there is no body to use', async () => {
    expect(await reasonOf((_request, response) => response.writeHead(500).end('secret page'))).toBe(
      'HTTP 500',
    );
    expect(await reasonOf((_request, response) => response.writeHead(204).end())).toBe('HTTP 204');
  });

  it('follows no redirect', async () => {
    seen.length = 0;
    expect(
      await reasonOf((_request, response) => response.writeHead(302, { location: '/other' }).end()),
    ).toBe('HTTP 302');
    expect(seen).toEqual(['GET /keys']);
  });

  it('takes no more bytes than it may', async () => {
    listener = (_request, response) => response.end('x'.repeat(1000));
    expect(await ask()).toHaveLength(1000);
    for (const answer of [tooLong, endless]) expect(await reasonOf(answer)).toBe('the response is too large');
  });

  it('says why there is no answer', async () => {
    expect(await reasonOf((request) => request.socket.destroy())).toBe('ECONNRESET');
    expect(await reasonOf((request) => request.socket.end('SSH-2.0-x\r\n'))).toBe('the response is not HTTP');
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const options = { maxBytes: 1000, signal: AbortSignal.timeout(20_000) };
    await expect(fetchText(new URL(`http://127.0.0.1:${port}/`), options)).rejects.toThrow(/^ECONNREFUSED$/);
  });

  it('uses no proxy of the environment', async () => {
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1');
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
    listener = (_request, response) => response.end('direct');
    expect(await ask()).toBe('direct');
    vi.unstubAllEnvs();
  });

  it('leaves no connection behind', async () => {
    listener = (_request, response) => response.end('x');
    await ask();
    await vi.waitFor(async () => {
      const open = await new Promise<number>((resolve) =>
        server.getConnections((_error, count) => resolve(count)),
      );
      expect(open).toBe(0);
    });
  });
});
