import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation, Module } from 'webpack';

/** A package of which something is in the bundles. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says it. */
  readonly licence: string;
  /** Its licence and notice, which have to come with every copy. */
  readonly texts: readonly string[];
}

interface WithResource extends Module {
  readonly resource?: string;
  /** Of a module that several were joined into. */
  readonly modules?: readonly WithResource[];
}

const filesOf = (module: WithResource): readonly string[] => [
  ...(module.resource === undefined ? [] : [module.resource]),
  ...(module.modules ?? []).flatMap(filesOf),
];

/** The packages that webpack really bundled, and not what package.json lists: most of that is shared by Grafana. */
export function bundledPackages({ modules }: Pick<Compilation, 'modules'>): readonly BundledPackage[] {
  const folders = new Set<string>();
  for (const file of [...modules].flatMap((module) => filesOf(module as WithResource))) {
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file) ?? [];
    // A module that the build itself makes lies in no package.
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  return [...folders]
    .map(readPackage)
    .sort(
      (left, right) => left.name.localeCompare(right.name, 'en') || (left.version < right.version ? -1 : 1),
    );
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/iu.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license ?? '', texts };
}

const rule = '-'.repeat(80);

/** What the licences of the bundled packages ask to be said with every copy of the plugin. */
export const noticesOf = (packages: readonly BundledPackage[]): string =>
  `The plugin contains parts of these packages, under their own licences.\n${packages
    .map(
      ({ name, version, licence, texts }) =>
        `\n${rule}\n${name} ${version} (${licence})\n\n${texts.length === 0 ? `Its package has no licence text; it is published under ${licence}.` : texts.join('\n\n')}\n`,
    )
    .join('')}`;
