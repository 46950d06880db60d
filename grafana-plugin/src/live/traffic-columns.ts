import { text } from '../texts/tables.ts';
import type { Counter } from './counters.ts';
import type { LiveColumn } from './live-table-definition.ts';

interface Counted {
  readonly receive_bytes?: Counter;
  readonly transmit_bytes?: Counter;
}

/** The traffic of whatever counts its bytes, as rates. */
export const trafficColumns: readonly LiveColumn<Counted>[] = [
  {
    id: 'receive',
    title: text('receive'),
    counter: (row) => row.receive_bytes,
    as: 'bits-per-second',
    hasTrail: true,
  },
  {
    id: 'transmit',
    title: text('transmit'),
    counter: (row) => row.transmit_bytes,
    as: 'bits-per-second',
    hasTrail: true,
  },
];
