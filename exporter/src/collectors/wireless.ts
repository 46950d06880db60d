import { defineCollector } from '../define/collector.ts';
import { clientTables } from './wireless/clients.ts';
import { radioTables } from './wireless/radio.ts';

export default defineCollector({
  name: 'wireless',
  title: 'Wireless (legacy package): radios and registration table',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'Package `wireless`, optional from 7.13 on. One command for each radio. Remote signal, distance, CCQ, ' +
    'retransmissions and NV2 of clients are available over the API only. CCQ may exceed 1: some chips report more than ' +
    '100%. A value the client does not have is missing and never 0. Rows: radios and clients.',
  options: {
    access_point:
      'Add MAC address, name and version of the access point as labels of a station: each time it moves to another access point makes a new series.',
    identities:
      'Add the EAP identity of clients that log in with 802.1X (API only). It names a person: mind who can read the metrics.',
  },
  tables: [...radioTables, ...clientTables],
});
