import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from './support/exporter.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

// As cron runs it: by its exit code and by what it prints.
it('--check finds a tenant that was created since, until the command has run again', async () => {
  const config = join(folder.path, 'mikrofleet.yml');
  const receivers = join(folder.path, 'receivers.yml');
  const output = join(folder.path, 'alertmanager.yml');
  const run = (...words: string[]) => runCommand([`--config.file=${config}`, ...words]);
  const words = ['alertmanager-config', '--receivers', receivers, '--output', output];
  const destination = "[{ kind: webhook, url: 'http://127.0.0.1:9/' }]";
  writeFileSync(config, 'storage: { sqlite: { path: mikrofleet.db } }\n');
  writeFileSync(
    receivers,
    `heartbeat: { url: 'http://127.0.0.1:9/' }\nplatform: { page: ${destination}, notify: ${destination} }\n`,
  );
  expect(await run(...words)).toMatchObject({ code: 0 });
  expect(await run(...words, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });

  expect(await run('tenant', 'create', 'newcomer')).toMatchObject({ code: 0 });
  const before = readFileSync(output, 'utf8');
  expect(await run(...words, '--check')).toEqual({
    code: 3,
    stdout: '',
    stderr: `${output} is out of date: tenants, receivers or the version of Mikrofleet changed. Run the command without --check.
Without a team, so that their alerts go to fallback, and critical ones to the page of the platform: newcomer.
`,
  });
  expect(readFileSync(output, 'utf8')).toBe(before);

  expect(await run(...words)).toMatchObject({ code: 0 });
  expect(await run(...words, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });
});
