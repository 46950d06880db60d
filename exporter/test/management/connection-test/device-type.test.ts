import { demoFleet } from '@mikrofleet/simulator';
import { describe, expect, it } from 'vitest';
import { suggestType } from '../../../src/management/connection-test/device-type.ts';

// Names as in /system/resource board-name or a neighbour table, with nothing else known.
const byBoard: readonly (readonly [board: string, type: string])[] = [
  ['CRS317-1G-16S+', 'switch'],
  ['CRS328-24P-4S+', 'switch'],
  ['CRS326-24G-2S+', 'switch'],
  ['CRS354-48G-4S+2Q+', 'switch'],
  ['CRS125-24G-1S-2HnD', 'switch'],
  ['CRS518-16XS-2XQ', 'switch'],
  ['CSS610-8G-2S+', 'switch'],
  ['CSS326-24G-2S+', 'switch'],
  ['RB260GSP', 'switch'],
  ['netPower 15FR', 'switch'],
  ['CCR2004-16G-2S+', 'router'],
  ['CCR2116-12G-4S+', 'router'],
  ['CCR1036-8G-2S+', 'router'],
  ['CCR1009-7G-1C-1S+', 'router'],
  ['RB5009UG+S+', 'router'],
  ['RB5009UPr+S+', 'router'],
  ['RB4011iGS+', 'router'],
  ['RB4011iGS+5HacQ2HnD', 'router'],
  ['RB3011UiAS', 'router'],
  ['RB1100AHx4', 'router'],
  ['RB2011UiAS-2HnD', 'router'],
  ['RB450Gx4', 'router'],
  ['L009UiGS', 'router'],
  ['hEX', 'router'],
  ['hEX S', 'router'],
  ['hEX PoE lite', 'router'],
  ['RB750Gr3', 'router'],
  ['CHR', 'router'],
  ['CHR QEMU Standard PC (i440FX + PIIX, 1996)', 'router'],
  ['x86', 'router'],
  ['PowerBox Pro', 'router'],
  ['hAP ax^3', 'ap'],
  ['hAP ac^2', 'ap'],
  ['hAP lite', 'ap'],
  ['cAP ac', 'ap'],
  ['cAP ax', 'ap'],
  ['wAP ac', 'ap'],
  ['mAP lite', 'ap'],
  ['NetMetal 5SHP', 'ap'],
  ['NetBox 5', 'ap'],
  ['BaseBox 5', 'ap'],
  ['mANTBox 19s', 'ap'],
  ['RB OmniTIK UPA-5HnD', 'ap'],
  ['OmniTIK 5 PoE ac', 'ap'],
  ['Audience', 'ap'],
  ['LHG 5', 'cpe'],
  ['LHG XL 5 ac', 'cpe'],
  ['SXTsq 5 ac', 'cpe'],
  ['SXT Lite5', 'cpe'],
  ['LDF 5', 'cpe'],
  ['DISC Lite5', 'cpe'],
  ['DynaDish 5', 'cpe'],
  ['QRT 5', 'cpe'],
  ['Wireless Wire nRAY', 'cpe'],
  ['Wireless Wire', 'cpe'],
  ['Cube 60G ac', 'cpe'],
  ['LtAP mini', 'lte'],
  ['LtAP LTE6 kit', 'lte'],
  ['wAP LTE kit', 'lte'],
  ['SXT LTE6 kit', 'lte'],
  ['LHG LTE6 kit', 'lte'],
  ['LHG LTE18 kit', 'lte'],
  ['hAP ax lite LTE6', 'lte'],
  ['hAP ac^3 LTE6 kit', 'lte'],
  ['Chateau LTE12', 'lte'],
  ['Chateau 5G', 'lte'],
  ['Chateau 5G ax', 'lte'],
  ['Chateau LTE6 ax', 'lte'],
  ['KNOT LR8 kit', 'lte'],
  ['ATL LTE18 kit', 'lte'],
];

describe('by the name of the board', () => {
  it.each(byBoard)('%s is suggested as %s', (board, type) => {
    expect(suggestType({ board }).type).toBe(type);
  });

  it('nothing known is a router', () => {
    expect(suggestType({})).toEqual({ type: 'router', reason: 'No sign of another type.' });
    expect(suggestType({ board: 'Frobnicator 9' }).type).toBe('router');
    expect(suggestType({ board: 'router' }).type).toBe('router');
  });
});

describe('by what it does', () => {
  it.each([
    ['hAP ac^2', { radioModes: ['station-bridge'], lte: false }, 'cpe', 'station-bridge'],
    ['SXTsq 5 ac', { radioModes: ['ap-bridge'], lte: false }, 'ap', 'ap-bridge'],
    ['LHG 5', { radioModes: ['bridge'], lte: false }, 'ap', 'bridge'],
    ['hAP ac^2', { radioModes: ['ap-bridge', 'station'], lte: false }, 'cpe', 'station'],
    ['NetMetal 5SHP', { radioModes: ['station-bridge', 'ap-bridge'], lte: false }, 'ap', 'ap-bridge'],
    ['hAP ac^2', { radioModes: ['ap'], lte: true }, 'lte', 'LTE interface'],
    ['CCR2004-16G-2S+', { radioModes: [], lte: true }, 'router', 'is a router'],
    ['CRS326-24G-2S+', { radioModes: [], lte: false }, 'switch', 'is a switch'],
    ['Frobnicator', { radioModes: ['station'], lte: false }, 'cpe', 'station'],
    ['wAP LTE kit', { radioModes: ['ap-bridge'], lte: false }, 'ap', 'ap-bridge'],
    ['', { swos: true }, 'switch', 'SwOS'],
  ] as const)('%s with %o is suggested as %s', (board, facts, type, reason) => {
    const suggestion = suggestType({ board, ...facts });
    expect(suggestion.type).toBe(type);
    expect(suggestion.reason).toContain(reason);
  });
});

it.each(demoFleet.map((device) => [device.name, device] as const))(
  'the board of %s in the demo fleet fits its type',
  (_name, { board, model, type }) => {
    expect(suggestType({ board, model }).type).toBe(type);
  },
);
