import type { User } from '../model/description.ts';
import type { DeviceModel } from '../model/device.ts';
import { word } from './codec.ts';
import type { AnyMenu } from './menu.ts';
import type { Request } from './request.ts';
import { trapSentence, type Trap } from './trap.ts';

/** What a running command sends in one round. */
export interface Round {
  readonly sentences: readonly string[];
  /** The command ends with this round; its `!done` is among the sentences. */
  readonly last?: boolean;
}

/** The result of a command: sentences at once, and rounds of them until it is cancelled or ends by itself. */
export interface Outcome {
  readonly sentences: readonly string[];
  readonly stream?: { readonly everyMs: number; readonly round: (section: number) => Round };
}

/** Finds menus by path; extra rows of a device are menus too. */
export interface MenuSource {
  find(path: string): AnyMenu | undefined;
  hasBelow(path: string): boolean;
  /** Every menu the device has, for /console/inspect. */
  paths(): readonly string[];
}

/** A command with everything it needs to run. */
export interface Call {
  readonly request: Request;
  readonly device: DeviceModel;
  readonly user: User;
  readonly menus: MenuSource;
  /** The encoded `.tag` word, empty without a tag. */
  readonly tag: string;
}

const DONE = word('!done');

export function doneSentence(tag: string, extra = ''): string {
  return `${DONE}${tag}${extra}\0`;
}

export function refuse(trap: Trap, tag: string): Outcome {
  return { sentences: [trapSentence(trap, tag), doneSentence(tag)] };
}
