import { createServer, request, type Server } from 'node:http';
import { freePort } from '../../../../exporter/test/run/free-port.ts';

/** A proxy in front of Grafana that passes an answer on once it is whole, as nginx does unless it is told otherwise. */
export class BufferingProxy {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  static async open(to: string): Promise<BufferingProxy> {
    const server = createServer((incoming, response) => {
      const { method, headers } = incoming;
      const onward = request(to + (incoming.url ?? ''), { method, headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          const { 'transfer-encoding': _, ...kept } = answer.headers;
          response.writeHead(answer.statusCode ?? 502, kept).end(Buffer.concat(pieces));
        });
        answer.on('error', () => response.destroy());
      });
      onward.on('error', () => response.destroy());
      response.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new BufferingProxy(server, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
