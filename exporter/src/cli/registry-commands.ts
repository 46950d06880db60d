import type { Command } from 'commander';
import { roles, tokenScopes } from '../access/roles.ts';
import { everyItem } from '../store/page.ts';
import { textTable } from '../exposition/text-table.ts';
import { acceptAudit, verifyAudit } from './audit-commands.ts';
import { exitCode } from './exit-code.ts';
import type { Binding } from './binding.ts';
import { refuseOtherSpelling, tenantInFile } from '../devices/file-spelling.ts';
import { addMaintenanceCommands } from './maintenance-commands.ts';
import { addReportCommands } from './report-commands.ts';
import { rotateKeys, showKeys } from './keys.ts';
import { oneOf, wholeNumber } from './options.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { isNotFound } from '../store/record-errors.ts';
import { backUpRegistry } from './registry-backup.ts';
import { configOption, shellQuoted } from './shell-quoted.ts';
import { type RegistryContext, withRegistry } from './with-registry.ts';
import type { NewToken, TokenLife } from '../management/tokens/repository.ts';
import type { TokenId } from '../access/token.ts';

type Flags = Readonly<Record<string, string | undefined>>;

interface Shown {
  /** For standard output: the secret and a line break, so that a file or a variable holds nothing else. */
  readonly secret: string;
  /** For standard error, where a person sees it whatever becomes of the secret. */
  readonly about: string;
}

/**
 * `tenant`, `token`, `device`, `maintenance`, `report`, `keys`, `audit` and `registry`: they use the database directly, whether the exporter runs or not.
 */
export function addRegistryCommands(binding: Binding): void {
  const { program, cli, options, finish } = binding;
  const run =
    (
      work: (context: RegistryContext, flags: Flags, words: readonly string[]) => Promise<string | Shown>,
      acceptShortened = false,
    ) =>
    async (...parts: unknown[]): Promise<void> => {
      const command = parts.at(-1) as Command;
      const write = async (context: RegistryContext): Promise<void> => {
        const made = await work(context, command.opts<Flags>(), command.args);
        cli.stdout.write(typeof made === 'string' ? made : made.secret);
        if (typeof made !== 'string') cli.stderr.write(made.about);
      };
      await withRegistry(options(command), cli, write, acceptShortened);
      finish(exitCode.success);
    };

  const tenant = program
    .command('tenant')
    .description('Tenants: customers or departments that never see each other.');
  tenant
    .command('create')
    .description('Create a tenant.')
    .argument('<name>')
    .option('--grafana-org <number>', 'Grafana organisation whose users belong to it')
    .option('--networks <list>', 'networks its devices may be in, separated by commas')
    .action(run(createTenant));
  tenant.command('list').description('List all tenants.').action(run(listTenants));

  const token = program.command('token').description('Tokens for Prometheus, Grafana and scripts.');
  token
    .command('create')
    .description('Create a token; it is shown only once, and alone on standard output.')
    .argument('<name>')
    .option('--tenant <name>', 'tenant it belongs to (default: platform token)')
    .option('--role <role>', `${roles.join(', ')} (default: viewer; without a tenant platform)`)
    .option('--scopes <list>', `comma-separated scopes: ${tokenScopes.join(', ')} (default: manage)`)
    .option('--days <number>', `${daysHelp} (default: 365)`)
    .action(run(createToken));
  token
    .command('rotate')
    .description('Renew a token: a new one with the same rights, while the old one still works for a while.')
    .argument('<id>')
    .option('--tenant <name>', 'tenant it belongs to')
    .option('--days <number>', `${daysHelp} (default: 365)`)
    .option('--grace-hours <number>', 'hours that the old token still works', '24')
    .action(run(rotateToken));
  token
    .command('list')
    .description('List tokens.')
    .option('--tenant <name>', 'tokens of this tenant (default: platform tokens)')
    .action(run(listTokens));
  token
    .command('revoke')
    .description('Revoke a token immediately.')
    .argument('<id>')
    .option('--tenant <name>', 'tenant it belongs to')
    .action(run(revokeToken));

  const device = program
    .command('device')
    .description('Registered devices and those of the configuration file.');
  device
    .command('list')
    .description('List the devices of one tenant, or of all.')
    .option('--tenant <name>', 'only devices of this tenant')
    .action(run(listDevices));

  addMaintenanceCommands(program, run);
  addReportCommands(binding);

  const keys = program.command('keys').description('Encryption keys of the stored credentials.');
  keys
    .command('status')
    .description('Show which keys are in use.')
    .action(run(({ registry, operator }) => showKeys(registry, operator.all)));
  keys
    .command('rotate')
    .description('Give every tenant a new key. Can be interrupted and resumed.')
    .option('--root', 'also replace the root key')
    .action(run((context, flags) => rotateKeys(context, cli, flags['root'] !== undefined)));

  const audit = program.command('audit').description('The record of every change.');
  audit
    .command('verify')
    .description('Verify that no record was changed, and that none is missing at the end.')
    .option('--tenant <name>', 'only the audit of this tenant')
    .action(run((context, flags) => verifyAudit(context, flags['tenant']), true));
  audit
    .command('accept')
    .description('Accept the database as it is, after an older backup was restored on purpose.')
    .action(run(acceptAudit, true));

  const stored = program.command('registry').description('The database of the registry as a whole.');
  stored
    .command('backup')
    .description('Copy the database to a new file, while the exporter runs.')
    .argument('<file>')
    .action(async (file: string, _flags, command: Command) => {
      cli.stdout.write(await backUpRegistry(file, options(command), cli));
      finish(exitCode.success);
    });
}

async function createTenant(
  { registry, operator, settings, configFile }: RegistryContext,
  flags: Flags,
  [name = '']: readonly string[],
): Promise<string> {
  refuseOtherSpelling('tenant', name, tenantInFile(settings, name));
  const org = flags['grafanaOrg'];
  const networks = flags['networks']?.split(',').map((network) => network.trim());
  const tenant = await registry.atomically(operator.all, async ({ tenants }) => {
    const created = await tenants.create(operator.all, {
      name,
      grafanaOrgId: org === undefined ? null : wholeNumber('grafana-org', org),
    });
    if (networks !== undefined) await tenants.setNetworks(operator.all, created.id, networks);
    return created;
  });
  const token = org === undefined ? 'admin' : 'grafana';
  const scopes = org === undefined ? '' : ' --scopes grafana';
  const closed = `It may contact nothing until it has networks: PUT /api/v1/tenants/${tenant.id}/networks.\n`;
  return `Tenant ${tenant.name} created: ${tenant.id}\n${networks === undefined ? closed : ''}Next: mikrofleet token create ${token} --tenant ${shellQuoted(tenant.name)} --role admin${scopes}${configOption(configFile)}\n`;
}

async function listTenants({ registry, operator }: RegistryContext): Promise<string> {
  const all = await everyItem((query) => registry.tenants.list(operator.all, query));
  const rows = all.map(({ name, id, state, grafanaOrgId }) => [
    name,
    id,
    state,
    grafanaOrgId?.toString() ?? '',
  ]);
  return textTable([['TENANT', 'ID', 'STATE', 'GRAFANA ORG'], ...rows]);
}

async function createToken(
  context: RegistryContext,
  flags: Flags,
  [name = '']: readonly string[],
): Promise<Shown> {
  const scope = await scopeOf(context, flags['tenant']);
  const fallback = scope.kind === 'tenant' ? 'viewer' : 'platform';
  const scopes = (flags['scopes'] ?? 'manage')
    .split(',')
    .map((word) => oneOf('scopes', word.trim(), tokenScopes));
  const role = oneOf('role', flags['role'] ?? fallback, roles);
  const draft = { name, role, scopes, ...lifeOf(context, flags) };
  return showToken(await context.registry.tokens.create(scope, draft));
}

async function rotateToken(
  context: RegistryContext,
  flags: Flags,
  [id = '']: readonly string[],
): Promise<Shown> {
  const scope = await scopeOf(context, flags['tenant']);
  const graceHours = wholeNumber('grace-hours', flags['graceHours'] ?? '');
  const rotation = { id: id as TokenId, graceHours, ...lifeOf(context, flags) };
  const { old, ...made } = await context.registry.tokens
    .rotate(scope, rotation)
    .catch(refuseUnknownToken(id, flags));
  const { secret, about } = showToken(made);
  return { secret, about: `${about}The old token ${old.id} works until ${old.expiresAt}.\n` };
}

const daysHelp = 'days until it expires, or never for a token that does not manage';

function lifeOf({ operator }: RegistryContext, { days }: Flags): { readonly life?: TokenLife } {
  if (days === undefined) return {};
  return { life: days === 'never' ? { neverBy: operator.all } : { days: wholeNumber('days', days) } };
}

/** The only output in which a token is shown. */
function showToken({ token: { id, role, scopes, expiresAt }, text }: NewToken): Shown {
  const end = expiresAt === null ? 'valid without an end' : `valid until ${expiresAt}`;
  return {
    secret: `${text.reveal()}\n`,
    about: `This is token ${id} (${role}; ${scopes.join(', ')}), ${end}. It will not be shown again.\n`,
  };
}

async function listTokens(context: RegistryContext, flags: Flags): Promise<string> {
  const scope = await scopeOf(context, flags['tenant']);
  const all = await everyItem((query) => context.registry.tokens.list(scope, query));
  const rows = all.map(({ name, id, role, scopes, expiresAt, lastUsedAt, revokedAt }) => [
    name,
    id,
    role,
    scopes.join(','),
    revokedAt === null ? (expiresAt ?? 'never') : 'revoked',
    lastUsedAt ?? 'never',
  ]);
  return textTable([['TOKEN', 'ID', 'ROLE', 'SCOPES', 'EXPIRES', 'LAST USED'], ...rows]);
}

async function revokeToken(
  context: RegistryContext,
  flags: Flags,
  [id = '']: readonly string[],
): Promise<string> {
  const scope = await scopeOf(context, flags['tenant']);
  const token = await context.registry.tokens
    .revoke(scope, id as TokenId)
    .catch(refuseUnknownToken(id, flags));
  return `Token ${token.name} (${token.id}) is revoked.\n`;
}

/** Without a tenant, only the tokens of the platform are looked at: usually the option is missing. */
const refuseUnknownToken =
  (id: string, { tenant }: Flags) =>
  (error: unknown): never => {
    if (!isNotFound(error)) throw error;
    const text =
      tenant === undefined
        ? `There is no platform token ${quoteDeviceText(id)}; a token of a tenant needs --tenant NAME.`
        : `The tenant ${quoteDeviceText(tenant)} has no token ${quoteDeviceText(id)}.`;
    throw new ExporterError('registry.not-found', `${text} \`mikrofleet token list\` lists them.`);
  };

async function listDevices(context: RegistryContext, flags: Flags): Promise<string> {
  const { registry, operator, directory } = context;
  const scope = await scopeOf(context, flags['tenant']);
  const tenants = await everyItem((query) => registry.tenants.list(operator.all, query));
  const names = new Map(tenants.map(({ id, name }) => [id, name]));
  const all = await everyItem((query) => directory.list(scope, query));
  const rows = all.map((device) => [
    device.name,
    device.id,
    device.source,
    (device.source === 'file' ? device.tenant : names.get(device.tenantId)) ?? '',
    device.address,
    device.type,
    device.transport,
    device.state,
    device.board,
    device.version,
  ]);
  return textTable([
    ['DEVICE', 'ID', 'SOURCE', 'TENANT', 'ADDRESS', 'TYPE', 'READ BY', 'STATE', 'BOARD', 'VERSION'],
    ...rows,
  ]);
}

async function scopeOf({ operator, tenant }: RegistryContext, name: string | undefined) {
  return name === undefined ? operator.all : (await tenant(name)).scope;
}
