import { describeAuth, portOf } from '../config/describe.ts';
import { formatDuration } from '../config/duration.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { textTable } from '../report/text-table.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import type { GlobalOptions } from './options.ts';

/** `mikroscope check-config`: prints what was understood. A bad file is reported by the caller, with all its problems. */
export function checkConfig({ configFile }: GlobalOptions, world: CliEnvironment): number {
  const { environment, catalogue, stdout } = world;
  const settings = loadSettings({ file: configFile, environment, catalogue });
  stdout.write(`${configFile} is good.\n\n${summary(settings, catalogue.defaultModules.size)}`);
  return exitCode.success;
}

function summary(settings: Settings, builtIn: number): string {
  const { auths, modules, targets, adHocAllow, connections } = settings;
  return [
    textTable([
      ['auths', String(auths.size)],
      ['modules', `${modules.size} (${builtIn} built in)`],
      ['targets', String(targets.size)],
      ['ad hoc', adHocAllow.length === 0 ? 'registered devices only' : adHocAllow.join(', ')],
      ['connections', `at most ${connections.max}, closed after ${formatDuration(connections.idleMs)} idle`],
      [
        'timeout',
        `${formatDuration(settings.defaultTimeoutMs)}, less ${formatDuration(settings.timeoutOffsetMs)}`,
      ],
    ]),
    authTable(settings),
    targetTable(settings),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function authTable({ auths }: Settings): string {
  if (auths.size === 0) return '';
  const rows = [...auths.values()].map((auth) => [
    auth.name,
    describeAuth(auth, 'api'),
    describeAuth(auth, 'snmp'),
  ]);
  return textTable([['AUTH', 'API', 'SNMP'], ...rows]);
}

function targetTable({ targets }: Settings): string {
  if (targets.size === 0) return '';
  const rows = [...targets.values()].map((target) => [
    target.name,
    target.address,
    String(portOf(target)),
    target.type,
    target.transport,
    target.auth.name,
    target.tenant ?? '',
    target.site ?? '',
    target.modules?.join(',') ?? target.type,
  ]);
  const head = ['TARGET', 'ADDRESS', 'PORT', 'TYPE', 'READ BY', 'AUTH', 'TENANT', 'SITE', 'MODULES'];
  return textTable([head, ...rows]);
}
