import { spawnSync } from 'node:child_process';
import { programPath } from '../snmp/daemon.ts';

/** What `promtool check metrics` has to say; empty when it is content. */
export function promtoolComplaints(text: string): string {
  const program = programPath('promtool', 'prometheus');
  const { status, stdout, stderr } = spawnSync(program, ['check', 'metrics'], {
    input: text,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.trim();
  return status === 0 ? said : `${said} (exit code ${String(status)})`;
}
