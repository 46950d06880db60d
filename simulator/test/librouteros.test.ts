import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startFleet } from '../src/index.ts';
import { onlyWhere } from './only-where.ts';

const library = '/usr/lib/python3/dist-packages/librouteros';
const judge = fileURLToPath(new URL('librouteros-judge.py', import.meta.url));

it(
  'librouteros reads every menu of every device, and its queries choose the right rows',
  onlyWhere(existsSync(library), 'needs the Debian package python3-librouteros'),
  async () => {
    const fleet = await startFleet();
    try {
      const ports = fleet.devices.map(({ apiPort }) => apiPort).filter((port) => port > 0);
      expect(ports.length).toBeGreaterThan(10);
      const { stdout } = await promisify(execFile)('/usr/bin/python3', [judge, ...ports.map(String)]);
      expect(stdout).toBe('');
    } finally {
      await fleet.close();
    }
  },
);
