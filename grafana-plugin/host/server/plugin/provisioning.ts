import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Organisation } from '../people/people.ts';
import type { AppProvision } from './plugin-settings.ts';

interface ProvisionFile {
  readonly apps?: readonly {
    readonly type: string;
    readonly org_id?: number;
    readonly org_name?: string;
    readonly disabled?: boolean;
    readonly jsonData?: Readonly<Record<string, unknown>>;
    readonly secureJsonData?: Readonly<Record<string, string>>;
  }[];
}

/** Reads a file of Grafana's provisioning/plugins, YAML or JSON, with its environment variables filled in. */
export function readProvisioning(
  file: string,
  organisations: readonly Organisation[],
  environment: NodeJS.ProcessEnv = process.env,
): readonly AppProvision[] {
  const { apps = [] } = filled(parse(readFileSync(file, 'utf8')), environment) as ProvisionFile;
  return apps.map(({ type, org_id: id, org_name: name, ...rest }) => {
    const organisation =
      id === undefined && name !== undefined
        ? organisations.find((known) => known.name === name)
        : organisations.find((known) => known.id === (id ?? 1));
    if (organisation === undefined) throw new Error(`${file}: there is no organisation ${name ?? id}.`);
    return { type, orgId: organisation.id, ...rest };
  });
}

/** In values only, as Grafana does: `$NAME`, `${NAME}`, `$__env{NAME}`, `$__file{PATH}` without its last line end, and `$$` for a dollar. */
function filled(value: unknown, environment: NodeJS.ProcessEnv): unknown {
  if (typeof value === 'string')
    return value.replaceAll(
      /\$\$|\$__file\{([^}]+)\}|\$(?:__env)?\{(\w+)\}|\$(\w+)/gu,
      (found, file?: string, braced?: string, plain?: string) => {
        if (file !== undefined) return readFileSync(file, 'utf8').trim();
        return found === '$$' ? '$' : (environment[braced ?? plain ?? ''] ?? '');
      },
    );
  if (Array.isArray(value)) return value.map((item) => filled(item, environment));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, environment)]));
  return value;
}
