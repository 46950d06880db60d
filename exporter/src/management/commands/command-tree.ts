import { treeText, treeVersions } from './command-tree.generated.ts';
import { hardwareText } from './hardware-menus.ts';

/** The RouterOS versions between which a command is known to exist; absent means that all versions read have it. */
export interface CommandVersions {
  readonly since?: string;
  readonly until?: string;
}

type Verbs = ReadonlyMap<string, CommandVersions>;

const wordForm = /^(?<verb>[a-z0-9-]+)(?:>=(?<since>[\d.]+))?(?:<=(?<until>[\d.]+))?$/;

function readMenus(text: string, menus: Map<string, Map<string, CommandVersions>>): void {
  for (const line of text.trim().split('\n')) {
    const [menu = '', ...words] = line.split(' ');
    const verbs = menus.get(menu) ?? new Map<string, CommandVersions>();
    menus.set(menu, verbs);
    for (const word of words) {
      const { verb, since, until } = wordForm.exec(word)?.groups ?? {};
      if (verb === undefined) throw new Error(`The command tree has ${word} in ${menu}.`);
      verbs.set(verb, {
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      });
    }
  }
}

// A Map, not an object: a menu called `constructor` must not be found.
function build(): ReadonlyMap<string, Verbs> {
  const menus = new Map<string, Map<string, CommandVersions>>();
  readMenus(treeText, menus);
  readMenus(hardwareText, menus);
  for (const verbs of menus.values()) {
    // The console does not know this name, so the trees lack it; over the API it is the older name of print.
    const print = verbs.get('print');
    if (print !== undefined) verbs.set('getall', print);
  }
  return menus;
}

const menus = build();

/** Menus by their whole path; `/` holds the commands outside any menu. */
export function allCommands(): ReadonlyMap<string, Verbs> {
  return menus;
}

export function findCommand(menu: string, verb: string): CommandVersions | undefined {
  return menus.get(menu)?.get(verb);
}

export function hasMenu(menu: string): boolean {
  return menus.has(menu);
}

/** For messages: which RouterOS versions the table was made from. */
export const knownVersions = treeVersions;
