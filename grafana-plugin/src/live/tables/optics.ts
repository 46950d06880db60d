import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { upOrDown } from './enabled-state.ts';

/** What SFP modules report of themselves, which is part of their interface. */
export const optics = liveTable({
  resource: 'interfaces',
  id: 'optics',
  title: text('optics'),
  rowKey: (row) => row.interface ?? '',
  // Over SNMP a cage does not say whether it holds a module.
  keep: (row) => row.optical_module_present ?? row.optical_receive_power_dbm !== undefined,
  sortedBy: { id: 'receive-power' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'state', title: text('state'), property: 'up', state: (row) => upOrDown(row.up, row.enabled) },
    {
      id: 'faults',
      title: text('faults'),
      state: ({ optical_receive_loss: isDark, optical_transmit_fault: isFaulty }) =>
        isDark === true
          ? { word: text('noLight'), tone: 'bad' }
          : isFaulty === true
            ? { word: text('transmitterFault'), tone: 'bad' }
            : isDark === undefined && isFaulty === undefined
              ? undefined
              : { word: text('none'), tone: 'good' },
    },
    {
      id: 'receive-power',
      title: text('receivePower'),
      property: 'optical_receive_power_dbm',
      as: 'dbm',
      hasTrail: true,
    },
    {
      id: 'transmit-power',
      title: text('transmitPower'),
      property: 'optical_transmit_power_dbm',
      as: 'dbm',
      hasTrail: true,
    },
    { id: 'temperature', title: text('temperature'), property: 'optical_temperature_celsius', as: 'degrees' },
    { id: 'voltage', title: text('voltage'), property: 'optical_supply_voltage_volts', as: 'volts' },
    { id: 'vendor', title: text('vendor'), property: 'optical_vendor' },
    { id: 'part', title: text('part'), property: 'optical_part_number' },
    { id: 'serial', title: text('serial'), property: 'optical_serial_number' },
  ],
  graphs: (row, labels) => {
    const of = selector({ ...labels, interface: row.interface });
    return [
      {
        title: text('lightOf', { name: row.interface ?? '' }),
        unit: 'suffix:dBm',
        queries: [
          { expr: `mikrotik_optical_receive_power_dbm${of}`, legend: text('receivePower') },
          { expr: `mikrotik_optical_transmit_power_dbm${of}`, legend: text('transmitPower') },
        ],
      },
    ];
  },
});
