import { treeText, treeVersions } from './command-tree.generated.ts';
import { hardwareText } from './hardware-menus.ts';

/** The RouterOS versions in which a command exists; absent: in all versions of the table. */
export interface CommandVersions {
  readonly since?: string;
  readonly until?: string;
}

type Verbs = ReadonlyMap<string, CommandVersions>;

const wordForm = /^(?<verb>[a-z0-9-]+)(?:>=(?<since>[\d.]+))?(?:<=(?<until>[\d.]+))?$/;

/** Menus and their commands from a text in the form of the generated tree. */
export function readMenus(
  text: string,
  menus = new Map<string, Map<string, CommandVersions>>(),
): Map<string, Map<string, CommandVersions>> {
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
  return menus;
}

// A Map, not an object: a menu named `constructor` must not be found.
function build(): ReadonlyMap<string, Verbs> {
  const menus = readMenus(hardwareText, readMenus(treeText));
  for (const verbs of menus.values()) {
    // The console lacks this name, and so do the trees; in the API it is the older name of print.
    const print = verbs.get('print');
    if (print !== undefined) verbs.set('getall', print);
  }
  return menus;
}

const menus = build();

/** Menus by full path; `/` contains the commands outside any menu. */
export function allCommands(): ReadonlyMap<string, Verbs> {
  return menus;
}

export function findCommand(menu: string, verb: string): CommandVersions | undefined {
  return menus.get(menu)?.get(verb);
}

export function hasMenu(menu: string): boolean {
  return menus.has(menu);
}

/** Whether a menu is known to have any number of rows: only such a menu has `find`. */
export const isList = (menu: string): boolean =>
  ['find', 'add'].some((verb) => findCommand(menu, verb) !== undefined);

/** Menus that can be printed, by full path. */
export const printableMenus = (): string[] =>
  [...menus].filter(([, verbs]) => verbs.has('print')).map(([menu]) => menu);

/** For messages: the RouterOS versions of the table. */
export const knownVersions = treeVersions;
