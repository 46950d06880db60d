import { createServer, type Server } from 'node:http';
import type { Tenants } from '../../fleet/tenants.ts';

/** Tests run in processes of their own: through this they kill the exporter and start it again. */
export async function startControl({ killExporter, startExporter }: Tenants): Promise<Server> {
  const server = createServer((request, response) => {
    const work = request.url === '/exporter/kill' ? killExporter() : startExporter();
    work.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
