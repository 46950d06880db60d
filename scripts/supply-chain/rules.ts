import type { Component } from './sbom.ts';

/** Licences that allow what Apache 2.0 allows, and ask for no more than their text in the package. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  // A dedication to the public domain, which asks for nothing.
  'Unlicense',
]);

/** Errors of the licences of what is installed in production; a package without one is an error too. */
export function licenceErrors(components: readonly Component[]): string[] {
  return components
    .filter((component) => !licencesOf(component).some((licence) => allowed.has(licence)))
    .map(({ name, version, ...component }) => {
      const found = licencesOf({ name, version, ...component });
      return `${name} ${version}: ${found.length === 0 ? 'no licence' : `the licence ${found.join(' ')} is not allowed`}`;
    });
}

/** One of an `OR` suffices. Anything else that is composed, such as `AND`, is compared as a whole, and so refused. */
function licencesOf({ licenses = [] }: Component): string[] {
  return licenses.flatMap(({ license, expression }) =>
    (license?.id ?? license?.name ?? expression ?? '')
      .replace(/^\((.*)\)$/, '$1')
      .split(' OR ')
      .filter((licence) => licence !== ''),
  );
}

export interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Dependencies that are not pinned to one version: what is tested is then not what is installed. */
export function pinErrors(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap(({ name = '', dependencies = {}, devDependencies = {} }) =>
    Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([dependency, version]) => `${name}: ${dependency} is "${version}" and not one version`),
  );
}

export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

/** Packages of a lock file without a digest: the registry could answer with anything. */
export function integrityErrors(packages: Lock, file = 'package-lock.json'): string[] {
  return installed(packages)
    .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    .map(([path]) => `${file}: ${path} has no SHA-512 digest`);
}

/** Packages that a lock file takes from an address: they come from whichever registry a machine is set to. */
export function addressErrors(packages: Lock, file = 'package-lock.json'): string[] {
  return installed(packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path, { resolved }]) => `${file}: ${path} comes from ${resolved}`);
}

type Lock = Readonly<Record<string, LockEntry>>;

const installed = (packages: Lock): [string, LockEntry][] =>
  Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
