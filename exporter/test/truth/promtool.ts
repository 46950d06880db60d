import { spawnSync } from 'node:child_process';
import { programPath } from '../snmp/daemon.ts';
import type { Exposition } from './exposition-text.ts';

/**
 * OPEN: promtool wants bytes where our names say bits (link speeds and limits, which everybody states in bit/s). The
 * design wants promtool to be content, so either the names or the design has to change. Until that is decided exactly
 * this complaint is let through, and it has to be there for every such name: the day the names change, this goes.
 */
const undecided = (name: string): string => `${name} use base unit "bytes" instead of "bits"`;

/** What `promtool check metrics` has to say, without the one complaint above; empty when it is content. */
export function promtoolComplaints({ text, samples }: Exposition): string[] {
  const program = programPath('promtool', 'prometheus');
  const { status, stdout, stderr } = spawnSync(program, ['check', 'metrics'], {
    input: text,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  const expected = [...samples.keys()].filter((name) => name.includes('_bits_')).map(undecided);
  const complaints = said.filter((line) => !expected.includes(line));
  const gone = expected.filter((line) => !said.includes(line)).map((line) => `no longer said: ${line}`);
  // 3 is "there are complaints"; anything else is a text that promtool could not read
  const code = status === (said.length > 0 ? 3 : 0) ? [] : [`exit code ${String(status)}`];
  return [...complaints, ...gone, ...code];
}
