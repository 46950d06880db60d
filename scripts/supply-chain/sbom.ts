import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, repository } from './npm.ts';

export interface Component {
  readonly 'bom-ref': string;
  readonly type?: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

/** A bill of materials in the form CycloneDX, as far as it is used here. */
export interface Sbom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
}

export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  /** Each pinned to one version. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * What the package of the exporter installs, from the lock file. Not by `--omit=dev`: npm 11.19 then also leaves out what is
 * needed in production and in development, such as ajv.
 */
export async function makeSbom(): Promise<Sbom> {
  const form = ['--sbom-format=cyclonedx', '--sbom-type=application'];
  const { stdout } = await npm('sbom', ...form, '--package-lock-only', '--workspace=exporter');
  const manifest = JSON.parse(
    readFileSync(join(repository, 'exporter/package.json'), 'utf8'),
  ) as PackageManifest;
  return ofPackage(JSON.parse(stdout) as Sbom, manifest);
}

/**
 * npm describes the workspace, which has the name of its folder, and lists the workspaces in it. Released is the package
 * of one of them, with what it needs and nothing else.
 */
export function ofPackage(workspace: Sbom, { name, version, dependencies }: PackageManifest): Sbom {
  const root = workspace.components.find(
    ({ purl }) => decodeURIComponent(purl ?? '') === `pkg:npm/${name}@${version}`,
  );
  if (root === undefined) throw new Error(`npm sbom does not list ${name} ${version}.`);
  const { 'bom-ref': rootRef } = root;
  const direct = Object.entries(dependencies).map((pair) => pair.join('@'));
  const needs = new Map(workspace.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set<string>();
  const visit = (ref: string): void => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const next of needs.get(ref) ?? []) visit(next);
  };
  for (const ref of direct) visit(ref);
  const components = workspace.components.filter((component) => reached.has(component['bom-ref']));
  const listed = new Set(components.map((component) => component['bom-ref']));
  const missing = [...reached].filter((ref) => !listed.has(ref));
  if (missing.length > 0) throw new Error(`npm sbom does not list ${missing.join(', ')}.`);
  return {
    ...workspace,
    metadata: { ...workspace.metadata, component: { ...root, type: 'application', name } },
    components,
    dependencies: [
      { ref: rootRef, dependsOn: direct },
      ...workspace.dependencies.filter(({ ref }) => reached.has(ref)),
    ],
  };
}
