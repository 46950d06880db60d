import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exporterMain } from './support/build.ts';
import { temporaryFolder } from './support/folder.ts';

it('an exporter that may open too few files for its devices does not start, and says how many it needs', async () => {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'mikrofleet.yml');
  const names = Array.from(
    { length: 300 },
    (_, i) => `  - { name: ap${i}, address: 10.1.${i >> 8}.${i & 255}, type: ap, auth: m }\n`,
  );
  writeFileSync(file, `auths: { m: { snmp: { version: 2c, community: x } } }\ntargets:\n${names.join('')}`);
  const command = `ulimit -n 400; exec ${process.execPath} ${await exporterMain()} --config.file=${file} --web.listen-address=127.0.0.1:0`;
  const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  await folder.remove();
  expect(code).toBe(1);
  expect(stderr).toContain('The process may open 400 files, but 300 devices need at least 492.');
  expect(stderr).toContain('[config.too-few-files]');
});
