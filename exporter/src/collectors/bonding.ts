import { defineCollector } from '../define/collector.ts';
import { count, flag, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu, monitor } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const bonds = menu('/interface/bonding', { isConfigured: true });
const isDisabled = (row: Readonly<Record<string, string>>): boolean => isSet(row['disabled']);
const bondMonitor = monitor('/interface/bonding/monitor', {
  of: bonds,
  skip: isDisabled,
  skipProperties: ['disabled'],
  perItem: true,
});

const namesOf = (list: Row[string] | undefined): string[] =>
  typeof list === 'string' ? list.split(',').filter((name) => name !== '') : [];

const portLists = ['active-ports', 'inactive-ports'];

/** Numbers of the two lists; a bond whose reply has neither has no number. */
function withCounts(row: Row): Iterable<Row> {
  if (portLists.every((name) => row[name] === undefined)) return [row];
  return [
    {
      ...row,
      active: String(namesOf(row['active-ports']).length),
      inactive: String(namesOf(row['inactive-ports']).length),
    },
  ];
}

function* memberRows(row: Row): Iterable<Row> {
  const { name = '' } = row;
  for (const member of namesOf(row['active-ports'])) yield { name, member, 'member-active': 'true' };
  for (const member of namesOf(row['inactive-ports'])) yield { name, member, 'member-active': 'false' };
}

/** `A-GSCD--`: activity, short timeout, aggregation, in sync, collecting, distributing, defaulted, expired. */
const lacpFlags = /^[A-Z-]{8}$/;

function lacpRows(row: Row): Iterable<Row> {
  const state: Record<string, Row[string]> = { ...row };
  for (const side of ['', 'partner-']) {
    const flags = row[`${side}flags`];
    if (typeof flags !== 'string' || !lacpFlags.test(flags)) continue;
    state[`${side}in-sync`] = String(flags.includes('S'));
    state[`${side}distributing`] = String(flags.includes('D'));
    state[`${side}expired`] = String(flags.includes('E'));
  }
  return [state];
}

const noPartner = '00:00:00:00:00:00';
const partnerId = (property: string) =>
  text(property, undefined, (id) => (id === noPartner ? undefined : id));

export default defineCollector({
  name: 'bonding',
  title: 'Bonds: members by name, and the other end as LACP knows it',
  types: ['router', 'switch'],
  notes: 'One command, and two for each bond. RouterOS has no MIB for it. Rows: bonds and their ports.',
  tables: [
    {
      api: bonds,
      labels: { interface: text('name') },
      metrics: [
        info('mikrotik_bonding_info', 'Mode and hash policy of the bond.', {
          mode: text('mode'),
          transmit_hash_policy: text('transmit-hash-policy'),
          primary: text('primary'),
        }),
        gauge(
          'mikrotik_bonding_min_active_members',
          'Active members that the bond needs to be up.',
          count('min-links'),
        ),
      ],
    },
    {
      api: bondMonitor,
      labels: { interface: text('name') },
      expand: {
        properties: portLists,
        makes: { active: ['active-ports'], inactive: ['inactive-ports'] },
        rows: withCounts,
      },
      metrics: [
        gauge('mikrotik_bonding_active_members', 'Members that carry traffic.', count('active')),
        gauge('mikrotik_bonding_inactive_members', 'Members that carry no traffic.', count('inactive')),
        info(
          'mikrotik_bonding_lacp_info',
          'System ids of both ends.',
          {
            system_id: text('lacp-system-id'),
            partner_system_id: partnerId('lacp-partner-system-id'),
          },
          { when: (row) => row['lacp-system-id'] !== undefined },
        ),
      ],
    },
    {
      api: bondMonitor,
      resource: {
        name: 'bonding-members',
        title: 'Members of bonds',
        prefix: 'bonding_member',
        example: {
          interface: 'bond1',
          member: 'sfp-sfpplus1',
          active: true,
          in_sync: true,
          distributing: true,
          partner_system_id: '02:00:00:00:00:21',
        },
      },
      labels: { interface: text('name'), member: text('member') },
      expand: {
        properties: portLists,
        makes: { member: portLists, 'member-active': portLists },
        rows: memberRows,
      },
      metrics: [
        gauge('mikrotik_bonding_member_active', 'Whether the member carries traffic.', flag('member-active')),
      ],
    },
    {
      api: monitor('/interface/bonding/monitor-slaves', {
        of: bonds,
        // other modes have no partner to speak of
        skip: (row) => isDisabled(row) || row['mode'] !== '802.3ad',
        skipProperties: ['disabled', 'mode'],
        perItem: true,
        selectors: { '/interface/bonding/monitor-slaves': 'bond' },
      }),
      resource: { name: 'bonding-members', prefix: ['bonding_member_lacp', 'bonding_member'] },
      labels: { interface: text('name'), member: text('port') },
      expand: {
        properties: ['flags', 'partner-flags'],
        makes: Object.fromEntries(
          ['', 'partner-'].flatMap((side) =>
            ['in-sync', 'distributing', 'expired'].map((state) => [`${side}${state}`, [`${side}flags`]]),
          ),
        ),
        rows: lacpRows,
      },
      metrics: [
        info('mikrotik_bonding_member_lacp_info', 'Key of the member, system and key of its other end.', {
          key: text('key'),
          partner_system_id: partnerId('partner-sys-id'),
          partner_key: text('partner-key'),
        }),
        gauge(
          'mikrotik_bonding_member_in_sync',
          'Whether this end has put the member into the bond.',
          flag('in-sync'),
        ),
        gauge(
          'mikrotik_bonding_member_distributing',
          'Whether this end sends through the member.',
          flag('distributing'),
        ),
        gauge(
          'mikrotik_bonding_member_expired',
          'Whether this end has waited too long for the other.',
          flag('expired'),
        ),
        gauge(
          'mikrotik_bonding_member_partner_in_sync',
          'Whether the other end has put the member into the bond.',
          flag('partner-in-sync'),
        ),
        gauge(
          'mikrotik_bonding_member_partner_distributing',
          'Whether the other end sends through the member.',
          flag('partner-distributing'),
        ),
        gauge(
          'mikrotik_bonding_member_partner_expired',
          'Whether the other end has waited too long for this one.',
          flag('partner-expired'),
        ),
      ],
    },
  ],
});
