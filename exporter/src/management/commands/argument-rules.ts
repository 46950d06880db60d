import { type Classification, refused } from './classification.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { mayNameSecret } from '../../define/secret-property.ts';
import { plainReads } from './verb-table.ts';
import { wordSet } from '../../define/word-set.ts';

// Arguments that contain a script, in any command: they would let any allowed command run any other.
const scriptArguments = wordSet(`
  binding-script command container-command-lines dial-command do down-script lease-script on-alert
  on-backup on-down on-error on-event on-fail on-login on-logout on-master on-message on-up
  run-after-reset script script-file source test-script up-script user-command modem-init
`);
// Real arguments that are a prefix of one of those.
const ownNames = wordSet('container user');

// Arguments that make the device write, read or send files.
const fileArguments = wordSet(`
  append backup-file dst-file file output-to-file save-file save-file-name src-file
  private-key-file public-key-file log-file pcap-file config-file dst-path output
`);

/** The arguments allowed in a read; others could make it write a file, run a script or never end. */
const printArguments = wordSet(`
  active advanced all basic brief bytes chain count-only detail dynamic filter from inactive oid
  packets path per-cpu-count rate show-ids static stats stats-detail status terse without-paging
`);
const testArguments = wordSet(`
  .id number numbers interface bond once count duration interval address size src-address
  dst-address src-address6 dst-address6 port protocol ip-protocol vlan-id mac-protocol dscp ttl
  hoplimit vrf arp-ping do-not-fragment use-dns max-hops timeout cpu domain-name server server-port
  type dst-ip src-ip group origin-as prefix exact country slots fetch-changelog antenna-gain band
  channel-width frequency-mode installation dfs-mode
`);

const leaveItOut = 'Remove the argument.';
const terminal = 'Use a terminal of the device.';

/** Why the arguments, queries or properties make the command a refused one; undefined if they do not. */
export function refusedArguments(command: ParsedCommand, isRead: boolean): Classification | undefined {
  for (const name of command.args.keys()) {
    const error = refusedArgument(command, name, isRead);
    if (error !== undefined) return error;
  }
  // A firewall rule can do what the forbidden sniffer does.
  if (command.args.get('action')?.startsWith('sniff') === true) {
    return refused('command.forbidden', 'args.action copies customer traffic to another machine.', terminal);
  }
  return command.verb === 'get' ? refusedGet(command) : refusedQueries(command);
}

/** Why one argument is refused, whatever its value. */
export function refusedArgument(
  command: ParsedCommand,
  name: string,
  isRead: boolean,
): Classification | undefined {
  const { verb } = command;
  const here = `args.${name}`;
  if (!ownNames.has(name) && [...scriptArguments].some((script) => script.startsWith(name))) {
    return refused(
      'command.forbidden',
      `${here} contains a script, which could run any command.`,
      leaveItOut,
    );
  }
  if (fileArguments.has(name)) {
    return refused('command.forbidden', `${here} makes the device read or write files.`, leaveItOut);
  }
  if (name.includes('sensitive') || name === 'show-hidden') {
    return refused('command.forbidden', `${here} would show secrets.`, leaveItOut);
  }
  if (name === 'proplist' || name === 'where') {
    const words = name === 'where' ? '`queries`' : '`proplist`, which every API version supports';
    return refused('command.malformed', `${here} is console syntax.`, `Use ${words}.`);
  }
  if (!isRead) return undefined;
  if (verb === 'get') {
    if (['number', 'numbers', '.id', 'value-name'].includes(name)) return undefined;
    return refused('command.forbidden', `${here} is not an allowed argument of get.`, leaveItOut);
  }
  if ((plainReads.has(verb) ? printArguments : testArguments).has(name)) return undefined;
  return refused(
    'command.forbidden',
    `${here} is not an allowed argument of a read: it could write a file or never end.`,
    leaveItOut,
  );
}

/** The reply to get has no property names, so secrets in it could not be masked. */
function refusedGet(command: ParsedCommand): Classification | undefined {
  const usePrint = 'Use print with `proplist`; it masks secrets.';
  const name = command.args.get('value-name');
  if (name === undefined || name === '') {
    return refused(
      'command.forbidden',
      'get without args.value-name returns all properties in one text.',
      usePrint,
    );
  }
  if (!/^\.?[a-z0-9][a-z0-9.-]*$/.test(name) || mayNameSecret(command.menu, name)) {
    return refused(
      'command.forbidden',
      'args.value-name is the name of a secret, or a prefix of one.',
      usePrint,
    );
  }
  return command.queries.length === 0 ? undefined : noQueries();
}

function refusedQueries(command: ParsedCommand): Classification | undefined {
  if (command.queries.length === 0) return undefined;
  if (!plainReads.has(command.verb)) return noQueries();
  const index = command.queries.findIndex(
    ({ name }) => name !== undefined && mayNameSecret(command.menu, name),
  );
  if (index < 0) return undefined;
  return refused(
    'command.forbidden',
    `queries[${index}] tests a secret: the replies would reveal it.`,
    'Test another property.',
  );
}

const noQueries = (): Classification =>
  refused(
    'command.malformed',
    'Only print supports queries; other commands ignore them.',
    'Remove the queries.',
  );
