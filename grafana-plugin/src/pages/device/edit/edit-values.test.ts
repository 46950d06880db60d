import { expect, test } from 'vitest';
import { device } from '../../../../test/records.ts';
import { changeOf, isOtherConnection, valuesOf } from './edit-values.ts';

const before = valuesOf(device({ labels: { height: '30' }, modules: ['ap'] }), 'Tower 1');

test('only what differs is sent', () => {
  expect(changeOf(before, before)).toEqual({});
  expect(changeOf(before, { ...before, name: ' tower1-ap9 ', notes: 'north' })).toEqual({
    name: 'tower1-ap9',
    notes: 'north',
  });
});

test('an empty field takes a value away', () => {
  const after = { ...before, port: '', site: '', parent: '', modules: ' ', labels: '' };
  expect(changeOf({ ...before, port: '8729', parent: 'dev_9' }, after)).toEqual({
    port: null,
    site_id: null,
    parent_id: null,
    modules: null,
    labels: {},
  });
});

test('labels and modules are sent as a whole', () => {
  expect(changeOf(before, { ...before, labels: 'height=30\nvendor=x', modules: 'ap, slow' })).toEqual({
    labels: { height: '30', vendor: 'x' },
    modules: ['ap', 'slow'],
  });
});

test('another transport takes its own credential with it', () => {
  const after = { ...before, transport: 'snmp' as const, credential: 'cred_7' };
  expect(isOtherConnection(before, after)).toBe(true);
  expect(isOtherConnection(before, { ...before, name: 'x' })).toBe(false);
  expect(changeOf(before, after)).toEqual({ transport: 'snmp', credentials: { snmp: 'cred_7' } });
});
