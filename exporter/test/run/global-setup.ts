import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { type PostgresqlServer, startPostgresqlServer } from '../store/postgresql-server.ts';
import type { MadeOnce } from './made-once.ts';
import { type OneFile, writeInOneFile } from './one-file.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files request what is created once per run. */
    madeOnceUrl: string;
  }
}

/**
 * What many test files need is created once per run, on first use: test files run in their own processes, and those
 * that need nothing should start at once.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgresql: PostgresqlServer | undefined;
  let exporter: OneFile | undefined;
  const made = new Map<string, Promise<string>>();
  const makers: { readonly [Name in keyof MadeOnce]: () => Promise<MadeOnce[Name]> } = {
    build: async () => {
      await build();
      return '';
    },
    exporter: async () => {
      await make('build');
      exporter = await writeInOneFile(repository);
      return exporter.main;
    },
    postgresql: async () => {
      // Roles belong to the server: exporters that open databases at the same moment would create it twice.
      postgresql = await startPostgresqlServer({
        connections: 400,
        roles: ['mikrofleet_app'],
        durable: false,
      });
      return postgresql.home;
    },
  };
  const make = (name: keyof MadeOnce): Promise<string> => {
    const making = made.get(name) ?? makers[name]();
    made.set(name, making);
    return making;
  };
  const server = createServer((request, response) => {
    make((request.url ?? '').slice(1) as keyof MadeOnce).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('madeOnceUrl', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    await Promise.allSettled(made.values());
    await postgresql?.stop();
    await exporter?.remove();
    server.closeAllConnections();
    server.close();
  };
}

async function build(): Promise<void> {
  await promisify(execFile)('bash', ['scripts/build.sh'], { cwd: repository }).catch(
    ({ message, stdout }: Error & { stdout: string }) => {
      throw new Error(`${message}\n${stdout}`);
    },
  );
}
