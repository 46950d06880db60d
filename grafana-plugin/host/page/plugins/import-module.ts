// oxlint-disable-next-line import/no-unassigned-import
import 'systemjs/dist/system.js';
// oxlint-disable-next-line import/no-unassigned-import
import 'systemjs/dist/extras/amd.js';
import { sharedModules } from './shared-modules.ts';

interface SystemLoader {
  import(address: string): Promise<Readonly<Record<string, unknown>>>;
  set(id: string, module: object): void;
  addImportMap(map: { readonly imports: Readonly<Record<string, string>> }): void;
}

declare global {
  interface Window {
    readonly System: SystemLoader;
  }
}

const { System } = window;
const nameOf = (name: string): string => `package:${name}`;
for (const [name, module] of Object.entries(sharedModules)) System.set(nameOf(name), module);
System.addImportMap({
  imports: Object.fromEntries(Object.keys(sharedModules).map((name) => [name, nameOf(name)])),
});

const imported = new Map<string, Promise<unknown>>();

/** The `plugin` of a module.js. Each is run once. */
export async function importModule<T>(address: string, version: string): Promise<T> {
  const known = imported.get(address) ?? run(address, version);
  imported.set(address, known);
  return (await known) as T;
}

async function run(address: string, version: string): Promise<unknown> {
  const module = await System.import(`/${address}?_cache=${version}`);
  // With an `await` at its top, a module arrives as a promise of what it exports.
  const exported = (module['plugin'] === undefined ? await module['default'] : module) as {
    readonly plugin?: unknown;
  };
  if (exported?.plugin === undefined) throw new Error('missing export: plugin');
  return exported.plugin;
}
