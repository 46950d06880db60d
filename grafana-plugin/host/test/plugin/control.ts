import { createServer, type Server } from 'node:http';
import type { Tenants } from '../../fleet/tenants.ts';

/** Tests run in processes of their own: through this they kill a program and start it again: POST /kill/exporter. */
export async function startControl({ kill, start }: Tenants): Promise<Server> {
  const server = createServer((request, response) => {
    const [, what, program] = (request.url ?? '').split('/');
    const work = what === 'kill' ? kill(program as never) : start(program as never);
    work.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
