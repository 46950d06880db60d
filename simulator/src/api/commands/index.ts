import type { Command } from './command.ts';
import { inspect } from './inspect.ts';
import { ping } from './ping.ts';

export const COMMANDS: readonly Command[] = [ping, inspect];
