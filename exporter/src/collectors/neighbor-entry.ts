import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { duration, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import * as lldp from '../oids/lldp-mib.ts';
import * as oid from '../oids/mikrotik-neighbor.ts';
import { neighborInterface, portLabel, untilNul } from './neighbor/labels.ts';

/** Neighbours found by CDP alone have none in LLDP-MIB (6.44); the interface alone is no neighbour. */
const hasAddress = (labels: Readonly<Record<string, string | undefined>>): boolean =>
  labels['mac_address'] !== undefined;

export default defineCollector({
  name: 'neighbor-entry',
  title: 'Neighbours, one series per neighbour',
  types: onRequest,
  notes:
    'A tower can have hundreds, so it is in no default module; `neighbor` counts them. The port at the other end comes from ' +
    'LLDP-MIB over SNMP; agents before 7.x do not say there on which interface it was seen, so it is missing. Rows: all neighbors.',
  tables: [
    {
      api: menu('/ip/neighbor'),
      snmp: walk(oid.mtxrNeighborTable),
      resource: {
        name: 'neighbors',
        title: 'Neighbours',
        prefix: 'neighbor',
        example: {
          interface: 'ether1',
          mac_address: '02:B1:5A:07:11:2C',
          identity: 'tower2-rtr1',
          platform: 'MikroTik',
          board: 'RB5009UG+S+IN',
          version: '7.20.2 (stable)',
          address: '10.0.1.2',
          software_id: 'ABCD-1234',
          age_seconds: 12,
          uptime_seconds: 188_120,
        },
      },
      labels: {
        interface: neighborInterface,
        mac_address: text('mac-address', oid.mtxrNeighborMacAddress),
      },
      keep: hasAddress,
      metrics: [
        info('mikrotik_neighbor_info', 'What the neighbour says it is.', {
          identity: text('identity', oid.mtxrNeighborIdentity, untilNul),
          platform: text('platform', oid.mtxrNeighborPlatform),
          board: text('board'),
          version: text('version', oid.mtxrNeighborVersion),
          address: text('address', oid.mtxrNeighborIpAddress),
          software_id: text('software-id', oid.mtxrNeighborSoftwareID),
        }),
        gauge(
          'mikrotik_neighbor_age_seconds',
          'Time since the last announcement of the neighbour.',
          duration('age'),
        ),
        gauge(
          'mikrotik_neighbor_uptime_seconds',
          'Time since the neighbour started, as it announces it (MNDP).',
          duration('uptime'),
        ),
      ],
    },
    {
      api: menu('/ip/neighbor'),
      snmp: walk(lldp.lldpRemTable, [], (row) => row['ifName'] !== undefined),
      labels: {
        interface: portLabel(ifName),
        mac_address: text('mac-address', lldp.lldpRemChassisId),
        remote_interface: text('interface-name', lldp.lldpRemPortId, untilNul),
      },
      keep: hasAddress,
      metrics: [
        info('mikrotik_neighbor_port_info', 'The port of the neighbour at the other end.', {
          identity: text('identity', lldp.lldpRemSysName, untilNul),
          system_description: text('system-description', lldp.lldpRemSysDesc, untilNul),
          discovered_by: text('discovered-by'),
        }),
      ],
    },
  ],
});
