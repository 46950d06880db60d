import { spawnSync } from 'node:child_process';
import { programPath } from '../transport/snmp/daemon.ts';
import type { Exposition } from './exposition-text.ts';

/** Findings of `promtool check metrics`; empty if there are none. */
export function promtoolComplaints({ text }: Pick<Exposition, 'text'>): string[] {
  const program = programPath('promtool', 'prometheus');
  const { status, stdout, stderr } = spawnSync(program, ['check', 'metrics'], {
    input: text,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  // 3 means findings; anything else is text that promtool could not parse
  return status === 0 && said.length === 0 ? [] : [...said, `exit code ${String(status)}`];
}
