import type { operations } from '../api/schema.generated.ts';
import { texts } from './text.ts';

type Action = NonNullable<NonNullable<operations['getDeviceHistory']['parameters']['query']>['action']>;

export const text = texts('changes', {
  failed: 'The changes could not be read',
  none: 'Nothing has been changed yet',
  noneHelp: 'Changes of the record, swapped hardware and new versions are listed here.',
  when: 'When',
  who: 'Who',
  what: 'What',
  details: 'Details',
  more: 'Show more',

  nothing: '–',
  value: '{{property}}: {{value}}',
  change: '{{property}}: {{before}} → {{after}}',
  labelAdded: 'Label added: {{name}}={{value}}',
  labelRemoved: 'Label removed: {{name}}={{value}}',
  label: 'Label {{name}}',
  stateActive: 'Active',

  // Plans of interfaces
  plan: 'Plan of {{name}}',
  planNone: 'none',
  planSite: 'to {{site}}',
  planClients: { one: 'planned for {{count}} client', other: 'planned for {{count}} clients' },
});

/** What was done, as the exporter calls it: one that the API gets needs its words here. */
export const actions = texts('changes-actions', {
  create: 'Registered',
  update: 'Changed',
  remove: 'Removed',
  observe: 'Read from the device',
  quarantine: 'Other hardware answered',
  confirm: 'New hardware confirmed',
} satisfies Readonly<Record<Action, string>>);

/** What was changed, as the exporter calls it. */
export const properties = texts('changes-properties', {
  name: 'Name',
  address: 'Address',
  port: 'Port',
  type: 'Type',
  role: 'Role',
  transport: 'Read over',
  site_id: 'Site',
  parent_id: 'Reached through',
  api_credential_id: 'API credential',
  snmp_credential_id: 'SNMP credential',
  ssh_credential_id: 'SSH credential',
  serial: 'Serial number',
  observed_serial: 'Serial number that answers',
  board: 'Board',
  version: 'RouterOS',
  identity: 'Identity',
  suggested_type: 'Looks like',
  modules: 'Modules',
  labels: 'Labels',
  interfaces: 'Plans of interfaces',
  notes: 'Notes',
  state: 'State',
});
