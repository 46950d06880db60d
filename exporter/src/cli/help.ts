import type { Command, HelpConfiguration } from 'commander';
import { suggestion } from '../config/spelling.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

/** The help of every command names the common options too: most questions are where the file is. */
export const helpFormat: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => (title === 'Global Options:' ? 'Common options:' : title),
};

/** By the words of the command; a test finds a command without one. */
const examples: Readonly<Record<string, readonly string[]>> = {
  mikrofleet: [
    'mikrofleet --config.file=/etc/mikrofleet/mikrofleet.yml',
    'mikrofleet probe tower1-ap1',
    'mikrofleet help token create',
  ],
  serve: [
    'mikrofleet serve --config.file=/etc/mikrofleet/mikrofleet.yml --web.listen-address=127.0.0.1:9436',
  ],
  probe: [
    'mikrofleet probe tower1-ap1',
    'mikrofleet probe acme/tower1-ap1 --module ap,sessions',
    'mikrofleet probe 10.1.1.11 --auth monitor --format exposition',
    'mikrofleet probe --all --timeout 5s',
  ],
  targets: ['mikrofleet targets --output /etc/prometheus/mikrotik.json', 'mikrofleet targets --interval 4m'],
  'alertmanager-config': [
    'mikrofleet alertmanager-config --receivers receivers.yml --output /etc/prometheus/alertmanager.yml',
    'mikrofleet alertmanager-config --receivers receivers.yml --output /etc/prometheus/alertmanager.yml --check',
  ],
  metrics: ['mikrofleet metrics --collector interface', 'mikrofleet metrics --format json'],
  'snmp-oids': ['mikrofleet snmp-oids --type ap'],
  'check-config': ['mikrofleet check-config --config.file=/etc/mikrofleet/mikrofleet.yml'],
  'hash-password': ['mikrofleet hash-password', 'pass show prometheus | mikrofleet hash-password'],
  version: ['mikrofleet version'],
  help: ['mikrofleet help probe', 'mikrofleet help token create'],
  tenant: ['mikrofleet tenant list'],
  'tenant create': ['mikrofleet tenant create acme --networks 10.0.0.0/8,192.168.0.0/16'],
  'tenant list': ['mikrofleet tenant list'],
  token: ['mikrofleet token list --tenant acme'],
  'token create': [
    'mikrofleet token create prometheus --scopes scrape,discovery --days never > mikrofleet.token',
    'mikrofleet token create admin --tenant acme --role admin --days 90',
  ],
  'token rotate': ['mikrofleet token rotate tok_7h2kq9wzv4x8n3m5r6tb --tenant acme --grace-hours 48'],
  audit: ['mikrofleet audit verify'],
  'audit verify': ['mikrofleet audit verify --tenant acme'],
  'audit accept': ['mikrofleet audit accept'],
  registry: ['mikrofleet registry backup /var/backups/mikrofleet.db'],
  'registry backup': ['mikrofleet registry backup /var/backups/mikrofleet.db'],
  'token list': ['mikrofleet token list --tenant acme'],
  'token revoke': ['mikrofleet token revoke tok_7h2kq9wzv4x8n3m5r6tb --tenant acme'],
  device: ['mikrofleet device list'],
  'device list': ['mikrofleet device list --tenant acme'],
  maintenance: ['mikrofleet maintenance list'],
  'maintenance list': ['mikrofleet maintenance list --tenant acme'],
  'maintenance start': [
    "mikrofleet maintenance start --tenant acme --site tower1 --for 4h --reason 'new batteries'",
    "mikrofleet maintenance start --tenant acme --device tower1-ap1 --reason 'upgrade' --ticket OPS-812",
  ],
  report: ['mikrofleet report availability --tenant acme --month 2026-10'],
  'report availability': [
    'mikrofleet report availability --tenant acme --month 2026-10 --format csv > availability.csv',
  ],
  'maintenance end': ['mikrofleet maintenance end mw_7h2kq9wzv4x8n3m5r6tb --tenant acme'],
  keys: ['mikrofleet keys status'],
  'keys status': ['mikrofleet keys status'],
  'keys rotate': ['mikrofleet keys rotate', 'mikrofleet keys rotate --root'],
};

/** Adds the examples to the help of the program and of every command. */
export function addExamples(command: Command): void {
  const lines = examples[wordsOf(command)] ?? [];
  if (lines.length > 0) {
    const title = lines.length === 1 ? 'Example:' : 'Examples:';
    command.addHelpText('after', ['', title, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
  for (const child of command.commands) {
    // `mikrofleet help token create` is the one form.
    addExamples(child.helpCommand(false));
  }
}

/** `token create`, without the program unless it is the program. */
function wordsOf(command: Command): string {
  const above = command.parent;
  return above?.parent ? `${wordsOf(above)} ${command.name()}` : command.name();
}

/** The command that the words name, from the program down. */
export function findCommand(program: Command, words: readonly string[]): Command {
  let found = program;
  for (const word of words) {
    const next = found.commands.find((command) => command.name() === word);
    if (next === undefined) throw unknownCommand(found, word);
    found = next;
  }
  return found;
}

export function unknownCommand(above: Command, word: string): ExporterError {
  const names = above.commands.map((command) => command.name());
  const known = names.length === 0 ? '' : ` Commands: ${names.join(', ')}.`;
  return new ExporterError(
    'config.invalid-option',
    `There is no command ${quoteDeviceText(word)}${suggestion(word, names)}${known}`,
  );
}
