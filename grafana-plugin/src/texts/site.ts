import { texts } from './text.ts';

export const text = texts('site', {
  title: 'Site',
  sites: 'Sites',
  failed: 'The site could not be read',
  gone: 'There is no such site',
  goneRemedy: 'It was removed, was renamed, or belongs to another tenant.',
  toDevices: 'Open the devices by site',

  overview: 'Overview',
  clients: 'Wireless clients',
  alerts: 'Alerts',
  graphs: 'Graphs',

  edit: 'Edit',
  details: 'Details',
  maintenance: 'Maintenance',
  board: 'Board',
  noPrometheus:
    'No Prometheus data source is chosen in the set-up of the plugin: states are as the exporter last saw them, and there are no graphs.',

  devices: 'Devices',
  devicesFailed: 'The devices could not be read',
  noDevices: 'No device is at this site',
  noDevicesHelp: 'Register one and choose this site, or move one here in its settings.',
  device: 'Device',
  type: 'Type',
  role: 'Role',
  address: 'Address',
  version: 'RouterOS',
  lastContact: 'Last contact',
  never: 'never',
  state: 'State',

  facts: 'What it is',
  ofFile: 'The configuration file has this site',
  ofFileRemedy:
    'Where it is, its upstreams and its limits are changed there, under sites. Registered devices can be at it once a site of the same name is registered.',
  ofFileAndRegistry:
    'Where it is, its upstreams and its limits are changed there, under sites: the file counts. It is registered too, so registered devices can be at it.',
  register: 'Register this site',
  fromFile: 'From the file',
  parent: 'Below',
  upstreams: 'Upstream',
  below: 'Sites behind it',
  place: 'Coordinates',
  voltageMin: 'Lowest voltage',
  voltageCutoff: 'Batteries disconnect at',
  objective: 'Availability promised',
  sold: 'Bandwidth sold',
  notes: 'Notes',

  windows: 'Maintenance',
  windowsFailed: 'The maintenance windows could not be read',
  noWindows: 'None is open or planned.',
  openNow: 'open until {{time}}',
  planned: '{{from}} to {{to}}',

  noAccessPoints: 'Nothing at this site has wireless clients',
  noAccessPointsHelp:
    'Access points are asked for their clients, and every other device that has some: routers with radios, CAPsMAN managers and 60 GHz radios.',
  readAll: { one: '{{count}} access point read', other: '{{count}} access points read' },
  readSome: {
    one: '{{read}} of {{count}} access point read',
    other: '{{read}} of {{count}} access points read',
  },
  notRead: '{{device}} could not be read',
  weakestOf: 'The {{limit}} weakest clients of each access point; {{device}} has {{total}}.',
  noClients: 'No client is connected',
  every: 'Every {{seconds}} s',
  oldest: 'The oldest reading is of {{time}}',

  partDown: { one: '{{down}} of {{count}} device down', other: '{{down}} of {{count}} devices down' },

  graphUplink: '{{device}}: {{interface}}',
  graphTraffic: 'Traffic by device',
  graphClients: 'Wireless clients',
  graphWeakest: 'Weakest client',
  graphVoltage: 'Voltage',
  graphUp: 'Devices that answer',
  receive: 'Receive',
  transmit: 'Transmit',
});
