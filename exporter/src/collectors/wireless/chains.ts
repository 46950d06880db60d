import type { Table } from '../../define/collector.ts';
import type { Row } from '../../define/fields.ts';
import type { Raw } from '../../define/kinds.ts';
import type { OidObject } from '../../define/oid-set.ts';
import * as oid from '../../oids/mikrotik-wireless.ts';

/** The signal of each antenna chain, as received here and by the other end; SNMP has three chains. */
const chains: readonly (readonly [received: OidObject, sent: OidObject] | readonly [])[] = [
  [oid.mtxrWlRtabRxStrengthCh0, oid.mtxrWlRtabTxStrengthCh0],
  [oid.mtxrWlRtabRxStrengthCh1, oid.mtxrWlRtabTxStrengthCh1],
  [oid.mtxrWlRtabRxStrengthCh2, oid.mtxrWlRtabTxStrengthCh2],
  [],
];

export const chainObjects: readonly OidObject[] = chains.flat();

/** What a chain row gains: the property, which RouterOS numbers by chain, and its name in the row. */
const signals = [
  ['signal-strength-ch', 'chain-signal'],
  ['tx-signal-strength-ch', 'chain-remote-signal'],
] as const;
const errorVectors = [
  ['evm-ch', 'chain-evm'],
  ['tx-evm-ch', 'chain-remote-evm'],
] as const;

type Numbered = readonly (readonly [property: string, made: string])[];

function* chainRows(row: Row, numbered: Numbered): Iterable<Row> {
  for (const [chain, objects] of chains.entries()) {
    const made: Record<string, Raw> = {};
    for (const [i, [property, name]] of numbered.entries()) {
      const value = row[`${property}${chain}`] ?? row[objects[i]?.name ?? ''];
      if (value !== undefined) made[name] = value;
    }
    if (Object.keys(made).length > 0) yield { ...row, chain, ...made };
  }
}

const ofEachChain = (property: string): readonly string[] => chains.map((_, chain) => `${property}${chain}`);

const ofChains = (numbered: Numbered): NonNullable<Table['expand']> => ({
  properties: numbered.flatMap(([property]) => ofEachChain(property)),
  makes: {
    chain: numbered.flatMap(([property]) => ofEachChain(property)),
    ...Object.fromEntries(numbered.map(([property, made]) => [made, ofEachChain(property)])),
  },
  rows: (row) => chainRows(row, numbered),
});

export const ofRadioChains = ofChains(signals);
export const ofClientChains = ofChains([...signals, ...errorVectors]);
