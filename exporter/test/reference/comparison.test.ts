import { describe, expect, test } from 'vitest';
import {
  comparisonPage,
  objectPeers,
  objectTranslations,
  peers,
} from '../../scripts/generate/comparison-page.ts';
import { leftOut } from '../../scripts/generate/peers/left-out.ts';
import { labelsOf, translationsOf } from '../../scripts/generate/peers/peer.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';
import { exported } from './menu-exports.ts';
import { watched } from './watched-properties.ts';

const known = new Set(metricEntries(collectors).map(({ name }) => name));

describe.each(peers)('$name', (peer) => {
  const translations = translationsOf(peer);

  test('every metric of ours that a translation names exists', () => {
    const named = new Set(translations.flatMap(({ ours }) => ours));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  test('every metric has a translation, or a reason that is a sentence', () => {
    for (const { peer: name, ours, note } of translations)
      if (ours.length === 0) expect(note, name).toMatch(/^[A-Z].*\.$/);
    const names = translations.map(({ peer: name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

// by hand, from the labels that the sources of the peers give these series
test.each([
  ['mktxp', 'interface_mac_address_info', 'mac_address'],
  ['mktxp', 'w60g_remote_address_info', 'mac_address'],
  ['mktxp', 'routerboard_info', 'serial_number'],
  ['swoga', 'interface_rx_64', 'size'],
  ['swoga', 'interface_tx_64', 'size'],
])('%s: %s leads to a metric with the label %s', (name, metric, label) => {
  const peer = peers.find((candidate) => candidate.name.includes(name));
  const translation = translationsOf(peer!).find((candidate) => candidate.peer === metric);
  const ours = metricEntries(collectors).find((entry) => entry.name === translation?.ours[0]);
  expect(ours?.labels).toContain(label);
});

test.each(objectPeers)('every object of $name is read, or has a reason', (peer) => {
  const open = objectTranslations(peer, collectors).filter(
    ({ ours, note }) => ours.length === 0 && note === '',
  );
  expect(open.map(({ peer: name }) => name)).toEqual([]);
});

test.each(objectPeers)('every reason of $name is that of an object', (peer) => {
  const given = new Set(
    objectTranslations(peer, collectors)
      .filter(({ ours }) => ours.length === 0)
      .map(({ peer: object }) => peer.reasons.find(([of]) => of.test(object))),
  );
  expect(peer.reasons.filter((reason) => !given.has(reason)).map(([of]) => String(of))).toEqual([]);
});

test.each([...peers, ...objectPeers])(
  'every label here that $name leads to is one of a metric or a target',
  (peer) => {
    const labels = new Set([
      'device',
      'instance',
      ...metricEntries(collectors).flatMap((entry) => entry.labels),
    ]);
    // what only options add
    for (const label of ['comment']) labels.add(label);
    expect(labelsOf(peer).flatMap(({ ours }) => ours.filter((label) => !labels.has(label)))).toEqual([]);
  },
);

test('factors have one notation', () => {
  const page = comparisonPage(collectors);
  expect(page).not.toContain('÷');
  const factors = [...page.matchAll(/× (?!factor)(\S+)/g)].map(([, factor = '']) => factor);
  expect(factors.length).toBeGreaterThan(100);
  expect(factors.filter((factor) => !/^`?\d+(\.\d+)?[;:,.`]?$/.test(factor))).toEqual([]);
});

// by hand, from the exposition of each exporter
test.each([
  ['mtxrLTEModemSignalRSRP', 'mikrotik_lte_rsrp_dbm'],
  ['ifHCInOctets', 'mikrotik_interface_receive_bytes_total'],
  ['ifOperStatus', 'mikrotik_interface_up'],
  ['ifAdminStatus', 'mikrotik_interface_enabled'],
  ['sysUpTime', 'mikrotik_system_uptime_seconds'],
  ['hrProcessorLoad', 'mikrotik_system_cpu_core_load_ratio'],
])('%s leads to %s', (object, metric) => {
  const found = objectPeers
    .flatMap((peer) => objectTranslations(peer, collectors))
    .find(({ peer }) => peer === object);
  expect(found?.ours).toEqual([metric]);
});

test('the factor of an object turns the raw number into ours', () => {
  const [peer] = objectPeers;
  if (peer === undefined) throw new Error('There is no such exporter.');
  const noteOf = new Map(objectTranslations(peer, collectors).map(({ peer: name, note }) => [name, note]));
  // by hand: tenths of a watt, milliamperes, thousandths of a dBm, percent
  expect(noteOf.get('mtxrPOEPower')).toBe('× 0.1; also in `mikrotik_poe_power_watts`');
  expect(noteOf.get('mtxrPOECurrent')).toBe('× 0.001');
  expect(noteOf.get('mtxrOpticalRxPower')).toBe('× 0.001');
  expect(noteOf.get('mtxrWlApOverallTxCCQ')).toBe('× 0.01');
  expect(noteOf.get('mtxrWlApNoiseFloor')).toBe('');
});

const left = leftOut.flatMap(({ menu, properties }) =>
  (properties.length === 0 ? [''] : properties).map((property) => `${menu} ${property}`),
);

test('what the page says is not exported is read by no metric', () => {
  expect(exported.has('/interface rx-byte')).toBe(true);
  expect(exported.has('/interface/eoip keepalive')).toBe(true);
  expect(exported.has('/ppp/secret disabled')).toBe(true);
  expect(exported.has('/interface/wireless band')).toBe(true);
  expect(left.filter((one) => exported.has(one))).toEqual([]);
  expect(new Set(left).size).toBe(left.length);
  for (const { reason } of leftOut) expect(reason).toMatch(/^[A-Z`].*\.$/);
});

test.each(Object.entries(watched))('%s: each property is exported, or has its reason', (menu, text) => {
  const properties = text.split(' ').map((property) => `${menu} ${property}`);
  expect(
    properties.filter((one) => !exported.has(one) && !left.includes(one) && !left.includes(`${menu} `)),
  ).toEqual([]);
});

test('the page has the reasons', () => {
  const page = comparisonPage(collectors);
  for (const { menu, reason } of leftOut)
    expect(page.split('\n').some((line) => line.startsWith(`| \`${menu}\``) && line.includes(reason))).toBe(
      true,
    );
});
