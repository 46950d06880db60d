import { type ErrorDescription, errorTable } from '../../src/errors/codes.ts';

const groups: Readonly<Record<string, string>> = {
  request: 'The request. The answer has the status in the table and the code in its body.',
  command:
    'A RouterOS command of the management API. The answer has the status in the table and the code in its body.',
  auth: 'Who is asking. What belongs to another tenant is answered as not found.',
  registry: 'What is registered, or should be.',
  storage:
    'The database. At the start the exporter refuses to run; later the answer is 503 and scrapes of devices in the file go on.',
  secret: 'The keys of stored secrets. The exporter refuses to start rather than to lose or expose one.',
  config:
    'The configuration or the command line. The exporter does not start, or keeps the configuration it has.',
  device:
    'The device. The probe answers 200 with `mikrotik_up 0`; the part after the dot is the `reason` of `mikrotik_probe_failure`.',
  collector:
    'One collector. `mikrotik_collector_success` is 0, everything else goes on; `debug=true` shows the message.',
  address: 'The address of a device. Nothing was sent to it.',
  diagnose: 'A remark of the connection test. The device works, or would with other rights.',
  internal: 'The exporter itself.',
};

/** docs/errors.md, from the error table. */
export function errorsPage(): string {
  const table: Readonly<Record<string, ErrorDescription>> = errorTable;
  const lines = ['# Errors', '', 'Written by scripts/generate.ts from `src/errors/codes.ts`.', ''];
  for (const [group, text] of Object.entries(groups)) {
    lines.push(
      `## ${group}`,
      '',
      text,
      '',
      '| code | status | what happened | what to do |',
      '| --- | --- | --- | --- |',
    );
    for (const [code, { summary, remedy, status }] of Object.entries(table)) {
      if (code.startsWith(`${group}.`)) {
        lines.push(`| \`${code}\` | ${status ?? ''} | ${cell(summary)} | ${cell(remedy)} |`);
      }
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
