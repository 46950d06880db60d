/**
 * In the place of `grafana server`: reads what a Grafana reads at its start, refuses what one would refuse, and answers the API that
 * sets up organizations. What it was given is at /stand-in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GrafanaStandIn } from './grafana-stand-in.ts';

const words = process.argv.slice(2).filter((word) => word !== 'server');
const version = process.env['STAND_IN_VERSION'] ?? '12.4.10';

function refuse(why: string): never {
  console.error(`Error: ✗ ${why}`);
  process.exit(1);
}

/** Sections of an ini file, as `section.key`. */
function readIni(file: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    section = /^\[(.+)\]$/u.exec(line)?.[1] ?? section;
    const [, key, value = ''] = /^(\w+) = (.*)$/u.exec(line) ?? [];
    if (key !== undefined) values.set(`${section}.${key}`, value);
  }
  return values;
}

const pluginsBelow = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('plugin.json'))
    .map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly id: string }).id);

function run(): void {
  const flag = (name: string): string =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ??
    refuse(`--${name} is missing`);
  if (!existsSync(join(flag('homepath'), 'conf/defaults.ini'))) refuse('could not find config defaults');
  if (Object.keys(process.env).some((name) => name.startsWith('GF_')))
    refuse('the environment overrides the file');
  const ini = readIni(flag('config'));
  const value = (name: string): string => ini.get(name) ?? refuse(`${name} is not set`);
  const allowed = value('plugins.allow_loading_unsigned_plugins').split(',');
  const plugins = pluginsBelow(value('paths.plugins'));
  for (const id of plugins) if (!allowed.includes(id)) refuse(`plugin '${id}' has no signature`);
  const provisioned = (kind: string): unknown[] =>
    readdirSync(join(value('paths.provisioning'), kind)).map((file) =>
      parse(readFileSync(join(value('paths.provisioning'), kind, file), 'utf8')),
    );
  const given = {
    rootUrl: value('server.root_url'),
    plugins,
    dataSources: provisioned('datasources'),
    dashboards: provisioned('dashboards'),
  };
  const grafana = new GrafanaStandIn(value('security.admin_password'), plugins);
  const server = grafana.server();
  const [answer] = server.listeners('request') as [(...args: unknown[]) => void];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.url !== '/stand-in') {
      answer(request, response);
      return;
    }
    const organizations = [...grafana.organizations].map(
      ([id, { name, dataSources, plugins: settings }]) => ({
        id,
        name,
        dataSources: [...dataSources.values()],
        plugins: Object.fromEntries(settings),
      }),
    );
    response.writeHead(200).end(JSON.stringify({ ...given, organizations }));
  });
  server.listen(Number(value('server.http_port')), value('server.http_addr'));
  process.on('SIGTERM', () => process.exit(0));
}

if (words.includes('-v')) console.log(`Version ${version} (commit: stand-in, branch: HEAD)`);
else run();
