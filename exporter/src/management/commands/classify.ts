import { refusedArguments } from './argument-rules.ts';
import { type Classification, refused } from './classification.ts';
import { findCommand, hasMenu } from '../../define/command-tree.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { type Protection, protectionOf } from './protected-menus.ts';
import { isConsoleVerb, plainReads, type VerbRule, verbRule } from './verb-table.ts';

/**
 * Assigns exactly one class to a command. An allow-list: a command that is not in the tree, or has no rule,
 * is forbidden.
 */
export function classify(command: ParsedCommand): Classification {
  const { path, menu, verb } = command;
  const protection = protectionOf(path);
  if (protection !== undefined && keepsOut(protection, verb)) {
    return refused('command.forbidden', `${path}: ${protection.reason}`, protection.remedy);
  }
  if (findCommand(menu, verb) === undefined) return unknown(command);
  const rule = verbRule(menu, verb);
  if (rule === undefined) return unclassified(command);
  return refusedArguments(command, rule.class === 'read') ?? classified(command, rule, protection);
}

const keepsOut = ({ level }: Protection, verb: string): boolean =>
  level === 'everything' || (level === 'changes' && !plainReads.has(verb));

function unknown({ path, menu, verb }: ParsedCommand): Classification {
  if (hasMenu(path)) {
    return refused(
      'command.unknown-menu',
      `${path} is a menu, not a command.`,
      `Add a command, as in ${path}/print.`,
    );
  }
  const what = hasMenu(menu) ? `The menu ${menu} has no command ${verb}` : `There is no menu ${menu}`;
  return refused(
    'command.unknown-menu',
    `${what} in the table of RouterOS commands.`,
    'Write menu and verb in full, as in /ip/address/print.',
  );
}

function unclassified({ path, verb }: ParsedCommand): Classification {
  const reason = isConsoleVerb(verb)
    ? `${path}: ${verb} only works in a terminal, not over the API.`
    : `${path} is not allowed through this route.`;
  return refused('command.forbidden', reason, 'Use print to read, or a terminal of the device.');
}

function classified(
  command: ParsedCommand,
  rule: VerbRule,
  protection: Protection | undefined,
): Classification {
  const policy = rule.policy === undefined ? {} : { policy: rule.policy };
  if (rule.class === 'read') {
    return { class: 'read', reason: rule.reason, remedy: 'It needs the role operator.', ...policy };
  }
  const reason = rule.class === 'dangerous' ? rule.reason : (protection?.reason ?? bulkReason(command));
  if (reason === undefined) {
    return { class: 'write', reason: rule.reason, remedy: 'It needs the role admin.', ...policy };
  }
  const remedy = 'It needs the role admin and `confirm: true`.';
  return { class: 'dangerous', reason, remedy, ...policy };
}

const filterMenu = /^\/(?:ip|ipv6)\/firewall\/|^\/interface\/bridge\/(?:filter|nat)$|^\/routing\/filter\//;
const itemsAtOnce = 10;

/** One command can take a list of items: emptying a firewall is barely longer than removing one rule. */
function bulkReason({ menu, verb, args }: ParsedCommand): string | undefined {
  if (verb === 'add') return undefined;
  const items = new Set(
    `${args.get('.id') ?? ''},${args.get('numbers') ?? ''}`.split(',').filter((id) => id !== ''),
  );
  if (filterMenu.test(menu) && items.size > 1) return `It changes ${items.size} rules of ${menu} at once.`;
  return items.size > itemsAtOnce ? `It changes ${items.size} items at once.` : undefined;
}
