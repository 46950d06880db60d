import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './stack.ts';

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  // oxlint-disable-next-line typescript/no-explicit-any -- objects of nine kinds
  readonly spec?: any;
  readonly data?: Readonly<Record<string, string>>;
}

interface Model {
  validate(): void;
}

/** The module that npm has for a kind: made from the OpenAPI description of Kubernetes, or from the operator's sources. */
const moduleOf = ({ apiVersion, kind }: KubernetesObject): string =>
  `${apiVersion.startsWith('monitoring.coreos.com/') ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models'}/${apiVersion}/${kind}`;

/** What the published schema of its kind refuses: types, formats, patterns, what is required. It ignores unknown keys. */
async function refusedBySchema(object: KubernetesObject): Promise<readonly string[]> {
  const name = moduleOf(object);
  let model: Model;
  try {
    const models = (await import(name)) as Record<string, new (data: object) => Model>;
    model = new models[object.kind]!(object);
  } catch (error) {
    return [`there is no ${object.apiVersion} ${object.kind}: ${String(error)}`];
  }
  try {
    model.validate();
    return [];
  } catch (error) {
    return (error as Error).message.split(', ');
  }
}

/**
 * What the published types refuse, by the number of the object. The schemas are open, as an API server that is newer may know
 * more; the compiler refuses unknown keys in a literal at any depth.
 */
function refusedByTypes(objects: readonly KubernetesObject[]): ReadonlyMap<number, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-kubernetes-types-'));
  try {
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const files = objects.map((object, index) => {
      const source = `import type { I${object.kind} } from '${moduleOf(object)}';\n(${JSON.stringify(object, null, 2)}) satisfies I${object.kind};\n`;
      writeFileSync(join(folder, `${index}.ts`), source);
      return `${index}.ts`;
    });
    const options =
      '--noEmit --strict --skipLibCheck --pretty false --target es2023 --module nodenext --ignoreConfig';
    const compiler = join(repository, 'node_modules/typescript/bin/tsc');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [compiler, ...options.split(' '), ...files],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const refused = new Map<number, string[]>();
    for (const [, index, text] of stdout.matchAll(/^(\d+)\.ts\(\d+,\d+\): (error .*)$/gmu))
      refused.set(Number(index), [...(refused.get(Number(index)) ?? []), text!]);
    // A compiler that did not run refuses nothing.
    if ((status !== 0) !== refused.size > 0) throw new Error(`tsc ended with ${status}: ${stdout}${stderr}`);
    return refused;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What an API server would refuse of each object, with `--validate=strict`, in their order. */
export async function publishedErrors(
  objects: readonly KubernetesObject[],
): Promise<readonly (readonly string[])[]> {
  const byTypes = refusedByTypes(objects);
  return Promise.all(
    objects.map(async (object, index) => [...(await refusedBySchema(object)), ...(byTypes.get(index) ?? [])]),
  );
}
