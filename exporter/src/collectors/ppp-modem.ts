import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { count, decibels, type Row, signal, text } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu, monitor, scalars } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-lte.ts';
import { isSet } from '../define/values.ts';

/** Some modems append the unit with a space: `-71 dBm`. */
function withoutSpace(row: Row): Row {
  const strength = row['signal-strength'];
  return strength === undefined
    ? row
    : { ...row, 'signal-strength': String(strength).replace(' dBm', 'dBm') };
}

/** Without a modem the objects are empty. */
const hasModem = (row: Row): boolean =>
  [oid.mtxrWirelessModemModel, oid.mtxrWirelessModemManufacturer, oid.mtxrWirelessModemSignalStrength].some(
    ({ name }) => row[name] !== undefined && row[name] !== '',
  );

export default defineCollector({
  name: 'ppp-modem',
  title: 'PPP modems that dial over a serial channel',
  unseen: 'what is read over the API',
  types: onRequest,
  notes:
    'For USB modems without an LTE interface. On request, because the router has to ask the modem by AT commands on its ' +
    'info channel. SNMP has the first modem only, whose name is `first`. IMEI and IMSI are never read. Rows: modems.',
  tables: [
    {
      api: monitor('/interface/ppp-client/info', {
        of: menu('/interface/ppp-client', { isConfigured: true }),
        skip: (row) => isSet(row['disabled']),
        skipProperties: ['disabled'],
        perItem: true,
        selectors: { '/interface/ppp-client/info': 'number' },
      }),
      snmp: { ...scalars(), where: hasModem },
      labels: { modem: text('name', oid.firstModem) },
      expand: { properties: [], rows: (row) => [withoutSpace(row)] },
      metrics: [
        info('mikrotik_ppp_modem_info', 'Manufacturer, model and firmware of the modem.', {
          manufacturer: text('manufacturer', oid.mtxrWirelessModemManufacturer),
          model: text('model', oid.mtxrWirelessModemModel),
          revision: text('revision', oid.mtxrWirelessModemRevision),
        }),
        info('mikrotik_ppp_modem_network_info', 'Operator the modem is registered with.', {
          operator: text('current-operator'),
        }),
        states('mikrotik_ppp_modem_status', 'State of the modem, in its own words.', {
          label: 'status',
          text: text('modem-status'),
          states: [],
        }),
        states('mikrotik_ppp_modem_pin_status', 'Whether the SIM card is unlocked.', {
          label: 'status',
          text: text('pin-status', oid.mtxrWirelessModemPinStatus),
          states: [],
        }),
        states('mikrotik_ppp_modem_access_technology', 'Access technology in use.', {
          label: 'technology',
          text: text('access-technology', oid.mtxrWirelessModemAccessTechnology),
          states: [],
        }),
        gauge(
          'mikrotik_ppp_modem_signal_dbm',
          'Received signal strength.',
          signal('signal-strength', oid.mtxrWirelessModemSignalStrength),
        ),
        gauge(
          'mikrotik_ppp_modem_ecio_db',
          'Energy per chip to interference in 3G (Ec/Io).',
          decibels(null, oid.mtxrWirelessModemSignalECIO),
        ),
        gauge(
          'mikrotik_ppp_modem_rsrp_dbm',
          'Reference signal received power (RSRP).',
          signal('rsrp', oid.mtxrWirelessModemRSRP),
        ),
        gauge(
          'mikrotik_ppp_modem_rsrq_db',
          'Reference signal received quality (RSRQ).',
          decibels('rsrq', oid.mtxrWirelessModemRSRQ),
        ),
        gauge(
          'mikrotik_ppp_modem_sinr_db',
          'Signal to interference and noise ratio (SINR).',
          decibels('sinr', oid.sinrOfModem),
        ),
        gauge('mikrotik_ppp_modem_cell_id', 'Cell the modem is registered in.', count('current-cellid')),
        gauge('mikrotik_ppp_modem_physical_cell_id', 'Physical identity of the cell.', count('phy-cellid')),
        gauge('mikrotik_ppp_modem_earfcn', 'Channel number.', count('earfcn')),
      ],
    },
  ],
});
