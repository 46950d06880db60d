import { COMMANDS } from './commands/index.ts';
import { monitor } from './monitor-command.ts';
import { doneSentence, refuse, type Call, type Outcome } from './outcome.ts';
import { listen, print } from './print-command.ts';
import { NO_COMMAND, NO_PREFIX, NOT_PERMITTED } from './trap.ts';

const WRITING = new Set(['set', 'add', 'remove', 'enable', 'disable', 'unset', 'comment', 'move']);

export function execute(call: Call): Outcome {
  const { request, device, user, menus, tag } = call;
  const command = COMMANDS.find(
    (one) => one.paths.includes(request.command) && one.absent?.(device) !== true,
  );
  if (command !== undefined) {
    const allowed = command.policies.every((policy) => user.policies.includes(policy));
    return allowed ? command.run(call) : refuse(NOT_PERMITTED, tag);
  }
  const split = request.command.lastIndexOf('/');
  const path = request.command.slice(0, split);
  const verb = request.command.slice(split + 1);
  const menu = menus.find(path);
  if (menu === undefined) return refuse(menus.hasBelow(path) ? NO_COMMAND : NO_PREFIX, tag);
  if (!user.policies.includes('read')) return refuse(NOT_PERMITTED, tag);
  if (menu.isFolder !== true) {
    if (verb === 'print' || verb === 'getall') return print(menu, call);
    if (verb === 'listen') return listen(menu, call);
  }
  const watched = menu.monitors?.[verb];
  if (watched !== undefined && watched.absent?.(device) !== true) {
    const policy = watched.policy?.(device);
    if (policy !== undefined && !user.policies.includes(policy)) return refuse(NOT_PERMITTED, tag);
    return monitor(watched, menu, call);
  }
  if (WRITING.has(verb) && !user.policies.includes('write')) return refuse(NOT_PERMITTED, tag);
  if (verb === 'set' && path === '/system/identity') {
    device.identity = request.arguments.get('name') ?? device.identity;
    return { sentences: [doneSentence(tag)] };
  }
  return refuse(NO_COMMAND, tag);
}
