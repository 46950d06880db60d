import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import {
  count,
  dbm,
  decibels,
  duration,
  type Field,
  flag,
  megahertz,
  type Row,
  text,
  type TextField,
  word,
} from '../define/fields.ts';
import { gauge, info, type Metric, states } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-lte.ts';
import { carrierRows } from './lte/carriers.ts';
import { firstGiven, isSet } from '../define/values.ts';

/** 7.0 renamed the command; `info` takes a single modem, and its user needs the policy `test`. */
const modems = monitor(['/interface/lte/monitor', '/interface/lte/info'], {
  of: menu('/interface/lte'),
  skip: (row) => isSet(row['disabled']) || isSet(row['inactive']),
  skipProperties: ['disabled', 'inactive'],
  perItem: true,
  selectors: { '/interface/lte/info': 'number' },
});

/** RouterOS 7 sends `data-class`, RouterOS 6 `access-technology`. */
function withTechnology(row: Row): Row {
  const technology = firstGiven(row['data-class'], row['access-technology']);
  return technology === undefined ? row : { ...row, technology };
}

/** Some modems answer in quotation marks (R11e-LTE). */
const unquoted = (answer: string): string => answer.replace(/^"(.*)"$/, '$1');

/** Over SNMP, older agents have nothing to say of it. */
const isKnown = (row: Row): boolean =>
  row['name'] !== undefined || (row[oid.mtxrLTEModemModel.name] ?? '') !== '';

/** Points of the constellation. */
const modulation = { qpsk: 4, '16qam': 16, '64qam': 64, '256qam': 256, '1024qam': 1024 };

const resource = { name: 'lte-modems', prefix: 'lte' };
/** `B3@20Mhz earfcn: 1300 phy-cellid: 480`; RouterOS 6 has the band of the one carrier in `earfcn`. */
const carrierTexts = ['primary-band', 'ca-band', 'ul-ca-band', 'earfcn'];
const carriers = { name: 'lte-modems', prefix: 'lte_carrier', list: 'carriers' };

/** What both protocols have of a carrier; the API has its text to take apart, the MIB a table. */
const carrierMetrics = (of: {
  readonly band: TextField;
  readonly bandwidth: Field<'_hertz'>;
  readonly channel: Field<''>;
  readonly cell: Field<''>;
}): readonly Metric[] => [
  info('mikrotik_lte_carrier_info', 'Band of a carrier: the primary one, or one of aggregation.', {
    band: of.band,
  }),
  gauge('mikrotik_lte_carrier_bandwidth_hertz', 'Bandwidth of the carrier.', of.bandwidth),
  gauge('mikrotik_lte_carrier_earfcn', 'Channel number of the carrier.', of.channel),
  gauge('mikrotik_lte_carrier_physical_cell_id', 'Physical identity of the cell of the carrier.', of.cell),
];

export default defineCollector({
  name: 'lte',
  title: 'LTE and 5G: signal, cell, carriers and session of modems',
  types: ['router', 'ap', 'cpe', 'lte'],
  notes:
    'A series never changes with the cell: cells are numbers, so `changes()` finds handovers. IMEI, IMSI and card id ' +
    'are read only when asked for, the phone number never. Each modem is one command, which some modems take more than a second to answer. ' +
    'Over SNMP 0 means no value, and only new firmware (the MIB of 2026) has registration, card, CQI, 5G, model, primary band and the table of carriers there, which ' +
    'has the signal of each: the API shows none per carrier. There, `ca-2` is row 2 of that table. Profiles of an eSIM: collector lte-esim. The RSRQ of an LTE modem has halves over the API (`-13.5`) and is whole over SNMP. Rows: modems, and one of each for its monitor.',
  options: {
    identifiers:
      'Add IMEI, IMSI and the id of the SIM card (ICCID). They identify a person: mind who can read the metrics.',
  },
  tables: [
    {
      api: modems,
      snmp: walk(oid.mtxrLTEModemTable),
      resource: {
        ...resource,
        title: 'LTE and 5G modems',
        example: {
          interface: 'lte1',
          manufacturer: 'Quectel',
          model: 'EG18-EA',
          revision: 'EG18EAPAR01A12M4G',
          network_operator: 'Demo Mobile',
          status: 'connected',
          access_technology: 'LTE',
          session_uptime_seconds: 954,
          rssi_dbm: -68,
          rsrp_dbm: -97,
          rsrq_db: -9,
          sinr_db: 6,
          cqi: 7,
          rank: 2,
          mcs: 1,
          cell_id: 3_103_242,
          enb_id: 12_122,
          sector_id: 10,
          physical_cell_id: 480,
        },
      },
      labels: { interface: text('name', interfaceName) },
      expand: {
        properties: ['data-class', 'access-technology'],
        makes: { technology: ['data-class', 'access-technology'] },
        rows: (row) => [withTechnology(row)],
      },
      metrics: [
        info(
          'mikrotik_lte_info',
          'Manufacturer, model and firmware of the modem.',
          {
            manufacturer: text('manufacturer', undefined, unquoted),
            model: text('model', oid.mtxrLTEModemModel, unquoted),
            revision: text('revision', oid.mtxrLTEModemFirmware, unquoted),
          },
          { when: isKnown },
        ),
        info(
          'mikrotik_lte_network_info',
          'Operator the modem is registered with.',
          {
            operator: text('current-operator'),
          },
          { when: (row) => (row['current-operator'] ?? '') !== '' },
        ),
        // no list of states: modems call the same state `connected`, `running` or `call in progress`
        states('mikrotik_lte_status', 'State of the data connection, in the words of the modem.', {
          label: 'status',
          text: text('status'),
          states: [],
        }),
        states('mikrotik_lte_pin_status', 'Whether the SIM card is unlocked, in the words of the modem.', {
          label: 'status',
          text: text('pin-status', oid.mtxrLTEModemPinStatus),
          states: [],
        }),
        states('mikrotik_lte_registration_status', 'Registration in the network.', {
          label: 'status',
          text: text('registration-status', oid.mtxrLTEModemRegStatus),
          states: ['registered'],
        }),
        states('mikrotik_lte_functionality', 'Functionality the modem is set to.', {
          label: 'functionality',
          text: text('functionality'),
          states: ['full', 'minimum'],
        }),
        states(
          'mikrotik_lte_access_technology',
          'Access technology in use, in the words of the RouterOS version.',
          { label: 'technology', text: text('technology', oid.accessTechnology), states: [] },
        ),
        gauge('mikrotik_lte_roaming', 'Whether the modem is in a foreign network.', flag('roaming')),
        gauge(
          'mikrotik_lte_session_uptime_seconds',
          'Time since the session was established.',
          duration('session-uptime'),
        ),
        gauge(
          'mikrotik_lte_rssi_dbm',
          'Received signal strength (RSSI).',
          dbm('rssi', oid.mtxrLTEModemSignalRSSI),
        ),
        gauge(
          'mikrotik_lte_rsrp_dbm',
          'Reference signal received power (RSRP).',
          dbm('rsrp', oid.mtxrLTEModemSignalRSRP),
        ),
        gauge(
          'mikrotik_lte_rsrq_db',
          'Reference signal received quality (RSRQ).',
          decibels('rsrq', oid.mtxrLTEModemSignalRSRQ),
        ),
        gauge(
          'mikrotik_lte_sinr_db',
          'Signal to interference and noise ratio (SINR).',
          decibels('sinr', oid.sinrOfSignal),
        ),
        gauge('mikrotik_lte_rscp_dbm', 'Received signal code power in 3G (RSCP).', dbm('rscp')),
        gauge('mikrotik_lte_ecio_db', 'Energy per chip to interference in 3G (Ec/Io).', decibels('ecio')),
        gauge('mikrotik_lte_nr_rsrp_dbm', 'RSRP of the 5G carrier.', dbm('nr-rsrp', oid.mtxrLTEModemNrRSRP)),
        gauge(
          'mikrotik_lte_nr_rsrq_db',
          'RSRQ of the 5G carrier.',
          decibels('nr-rsrq', oid.mtxrLTEModemNrRSRQ),
        ),
        gauge('mikrotik_lte_nr_sinr_db', 'SINR of the 5G carrier.', decibels('nr-sinr', oid.sinrOf5g)),
        gauge(
          'mikrotik_lte_cqi',
          'Channel quality indicator: 0 (out of range) to 15.',
          count('cqi', oid.mtxrLTEModemCQI),
        ),
        gauge('mikrotik_lte_rank', 'Rank indicator: layers the channel can carry.', count('ri')),
        gauge('mikrotik_lte_mcs', 'Modulation and coding scheme of the downlink.', count('mcs')),
        gauge('mikrotik_lte_downlink_mimo_layers', 'MIMO layers of the downlink.', count('dl-mimo')),
        gauge(
          'mikrotik_lte_downlink_modulation_order',
          'Modulation of the downlink by its points: 4 is QPSK, 256 is 256QAM.',
          word(modulation, 'dl-modulation'),
        ),
        gauge(
          'mikrotik_lte_nr_downlink_modulation_order',
          'Modulation of the 5G downlink by its points: 4 is QPSK, 256 is 256QAM.',
          word(modulation, 'nr-dl-modulation'),
        ),
        gauge(
          'mikrotik_lte_cell_id',
          'Cell the modem is registered in.',
          count('current-cellid', oid.mtxrLTEModemCellId),
        ),
        gauge('mikrotik_lte_enb_id', 'Base station of the cell.', count('enb-id', oid.mtxrLTEModemEnbId)),
        gauge('mikrotik_lte_sector_id', 'Sector of the cell.', count('sector-id', oid.sectorOfStation)),
        gauge('mikrotik_lte_physical_cell_id', 'Physical identity of the cell.', count('phy-cellid')),
        gauge(
          'mikrotik_lte_location_area_code',
          'Location or tracking area of the cell.',
          count('lac', oid.mtxrLTEModemLac),
        ),
        gauge('mikrotik_lte_primary_scrambling_code', 'Scrambling code of the 3G cell.', count('psc')),
      ],
    },
    whenAsked('identifiers', {
      api: modems,
      snmp: walk(oid.mtxrLTEModemTable),
      labels: { interface: text('name', interfaceName) },
      // `uicc` in older versions
      expand: {
        properties: ['iccid', 'uicc'],
        makes: { card: ['iccid', 'uicc'] },
        rows: (row) => [{ ...row, card: row['iccid'] ?? row['uicc'] ?? '' }],
      },
      metrics: [
        info('mikrotik_lte_identifier_info', 'IMEI of the modem, IMSI and ICCID of its SIM card.', {
          imei: text('imei', oid.mtxrLTEModemIMEI),
          imsi: text('imsi', oid.mtxrLTEModemIMSI),
          iccid: text('card', oid.mtxrLTEModemUICC),
        }),
      ],
    }),
    {
      api: modems,
      snmp: walk(oid.mtxrLTEModemTable, [oid.mtxrLTEModemPrimaryBand]),
      resource: carriers,
      labels: { interface: text('name', interfaceName), carrier: text('carrier') },
      expand: {
        properties: [...carrierTexts, 'phy-cellid'],
        makes: {
          carrier: carrierTexts,
          band: carrierTexts,
          bandwidth: carrierTexts,
          channel: carrierTexts,
          'physical-cell': [...carrierTexts, 'phy-cellid'],
        },
        rows: carrierRows,
      },
      metrics: carrierMetrics({
        band: text('band'),
        bandwidth: megahertz('bandwidth'),
        channel: count('channel'),
        cell: count('physical-cell'),
      }),
    },
    {
      snmp: walk(oid.mtxrLTECarrierAggTable),
      resource: carriers,
      labels: { interface: text(null, interfaceName), carrier: text(null, oid.carrierOfRow) },
      metrics: [
        ...carrierMetrics({
          band: text(null, oid.bandOfCarrier),
          bandwidth: megahertz(null, oid.mtxrLTECarrierAggBandwidth),
          channel: count(null, oid.mtxrLTECarrierAggEARFCN),
          cell: count(null, oid.mtxrLTECarrierAggPhyCellId),
        }),
        gauge('mikrotik_lte_carrier_rssi_dbm', 'RSSI of the carrier.', dbm(null, oid.mtxrLTECarrierAggRSSI)),
        gauge('mikrotik_lte_carrier_rsrp_dbm', 'RSRP of the carrier.', dbm(null, oid.mtxrLTECarrierAggRSRP)),
        gauge(
          'mikrotik_lte_carrier_rsrq_db',
          'RSRQ of the carrier.',
          decibels(null, oid.mtxrLTECarrierAggRSRQ),
        ),
        gauge('mikrotik_lte_carrier_sinr_db', 'SINR of the carrier.', decibels(null, oid.sinrOfCarrier)),
        gauge(
          'mikrotik_lte_carrier_snr_db',
          'Signal to noise ratio of the carrier.',
          decibels(null, oid.snrOfCarrier),
        ),
        gauge(
          'mikrotik_lte_carrier_uplink',
          'Whether the carrier is used for the uplink.',
          flag(null, oid.mtxrLTECarrierAggUplink),
        ),
      ],
    },
  ],
});
