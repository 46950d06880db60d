import type { Command } from 'commander';
import { parseDuration } from '../config/duration.ts';
import { textTable } from '../exposition/text-table.ts';
import { refuseWrongTarget, resolveTarget } from '../management/maintenance/resolve-target.ts';
import { windowToJson } from '../management/maintenance/schema.ts';
import type { MaintenanceWindow, WindowId } from '../management/maintenance/window.ts';
import { everyItem } from '../store/page.ts';
import { invalidOption } from './options.ts';
import { configOption, shellQuoted } from './shell-quoted.ts';
import type { RegistryContext } from './with-registry.ts';

type Flags = Readonly<Record<string, string | undefined>>;
type Work = (context: RegistryContext, flags: Flags, words: readonly string[]) => Promise<string>;
type Run = (work: Work) => (...parts: unknown[]) => Promise<void>;

/** `maintenance`: windows that start now. A running exporter makes and expires their silences within seconds. */
export function addMaintenanceCommands(program: Command, run: Run): void {
  const maintenance = program
    .command('maintenance')
    .description('Maintenance windows: planned work that raises no alert.');
  maintenance
    .command('list')
    .description('List the windows that are open or planned.')
    .option('--tenant <name>', 'only those of this tenant')
    .option('--all', 'also those that are over')
    .action(run(listWindows));
  maintenance
    .command('start')
    .description('Start maintenance now: of a site, a device, or everything of the tenant.')
    .requiredOption('--tenant <name>', 'tenant whose devices these are')
    .requiredOption('--reason <text>', 'why; shown in the silence')
    .option('--site <name>', 'a site and all below it')
    .option('--device <name>', 'one device')
    .option('--for <duration>', 'how long, such as 30m or 4h', '2h')
    .option('--ticket <text>', 'number or address of a ticket')
    .action(run(startWindow));
  maintenance
    .command('end')
    .description('End an open window early.')
    .argument('<id>')
    .requiredOption('--tenant <name>', 'tenant whose window it is')
    .action(run(endWindow));
}

async function listWindows(context: RegistryContext, flags: Flags): Promise<string> {
  const { registry, operator, directory, tenant } = context;
  const name = flags['tenant'];
  const scope = name === undefined ? operator.all : (await tenant(name)).scope;
  const names = new Map(
    (await everyItem((query) => registry.tenants.list(operator.all, query))).map((one) => [one.id, one.name]),
  );
  const devices = await everyItem((query) => directory.list(scope, query));
  const deviceNames = new Map<string, string>(devices.map((device) => [device.id, device.name]));
  const { nameOf } = await directory.sites(scope);
  const windows = (await everyItem((query) => registry.maintenanceWindows.list(scope, query))).filter(
    (window) => flags['all'] !== undefined || windowToJson(window).state !== 'over',
  );
  const targetOf = ({ scope: what, places }: MaintenanceWindow): string =>
    what === 'tenant'
      ? 'everything'
      : [
          ...places.sites.map((site) => `site ${nameOf(site) ?? site}`),
          ...places.devices.map((device) => `device ${deviceNames.get(device) ?? device}`),
        ].join(', ');
  const rows = windows.map((window) => {
    const { state, next, repeat, silence_state: silence, reason, ticket } = windowToJson(window);
    const title = ticket === '' ? reason : `${reason} (${ticket})`;
    const [from, to] = [next?.starts_at ?? window.startsAt, next?.ends_at ?? window.endsAt];
    return [
      window.id,
      names.get(window.tenantId) ?? '',
      targetOf(window),
      state,
      from,
      to,
      repeat,
      silence,
      title,
    ];
  });
  const head = ['WINDOW', 'TENANT', 'COVERS', 'STATE', 'FROM', 'TO', 'REPEAT', 'SILENCE', 'REASON'];
  return textTable([head, ...rows]);
}

async function startWindow(context: RegistryContext, flags: Flags): Promise<string> {
  const { registry, directory } = context;
  const { scope, tenant } = await context.tenant(flags['tenant'] ?? '');
  const { site, device, reason = '', ticket } = flags;
  if (site !== undefined && device !== undefined) {
    throw invalidOption('device', 'Use either --site or --device.');
  }
  const lengthMs = parseDuration(flags['for'] ?? '');
  if (lengthMs === undefined || lengthMs === 0) {
    throw invalidOption('for', 'This is not a duration; use for example 30m or 4h.');
  }
  const what = site === undefined ? (device === undefined ? 'tenant' : 'device') : 'site';
  const target = {
    scope: what,
    ...(site === undefined ? {} : { site }),
    ...(device === undefined ? {} : { device }),
  } as const;
  refuseWrongTarget(target);
  const now = Date.now();
  const window = await registry.maintenanceWindows.create(
    scope,
    {
      scope: what,
      ...(await resolveTarget(directory, scope, target)),
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + lengthMs).toISOString(),
      reason,
      ...(ticket === undefined ? {} : { ticket }),
    },
    scope.actor.name,
  );
  const end = `mikrofleet maintenance end ${window.id} --tenant ${shellQuoted(tenant.name)}${configOption(context.configFile)}`;
  const silence =
    context.settings.alertmanagers.length > 0
      ? ''
      : 'No silence: there are no `alertmanagers` in the configuration file, and only the rules of this project know of the window.\n';
  return `Maintenance until ${window.endsAt}: ${window.id}\n${silence}To end it earlier: ${end}\n`;
}

async function endWindow(
  { registry, tenant }: RegistryContext,
  flags: Flags,
  [id = '']: readonly string[],
): Promise<string> {
  const { scope } = await tenant(flags['tenant'] ?? '');
  const window = await registry.maintenanceWindows.end(scope, id as WindowId);
  return `Maintenance ${window.id} ended at ${window.endedAt ?? ''}.\n`;
}
