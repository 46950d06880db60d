import { expect, test } from 'vitest';
import { site } from '../../../test/records.ts';
import { bodyOf, changeOf, checkNumber, numberOf, pairIn, valuesOf } from './site-values.ts';
import { distanceKm } from './site-position.ts';

test('numbers with a comma or a point; nothing is none, anything else is no number', () => {
  expect(numberOf(' 48,21 ')).toBe(48.21);
  expect(numberOf('-0.5')).toBe(-0.5);
  expect(numberOf(' ')).toBeNull();
  expect(numberOf('1e3')).toBeNaN();
});

test('units of people become units of the API and back', () => {
  const values = { ...valuesOf(site({ slo_objective: 0.999, sold_bandwidth: 2_500_000_000 })) };
  expect([values.slo, values.sold]).toEqual(['99.9', '2500']);
  expect(bodyOf(values)).toMatchObject({ slo_objective: 0.999, sold_bandwidth: 2_500_000_000 });
});

test('one changed coordinate is sent with the other', () => {
  const before = valuesOf(site({ latitude: 48.21, longitude: 16.37 }));
  expect(changeOf(before, { ...before, latitude: '48.3' })).toEqual({ latitude: 48.3, longitude: 16.37 });
  expect(changeOf(before, before)).toEqual({});
});

test('the cut-off is below the warning', () => {
  const values = { ...valuesOf(site()), voltageMin: '46', voltageCutoff: '46' };
  expect(checkNumber('voltageCutoff', values)).toBe(
    'It must be below the voltage that warns, so that the warning comes before.',
  );
  expect(checkNumber('voltageCutoff', { ...values, voltageCutoff: '43.2' })).toBe(true);
});

test('reads both coordinates as maps copy them', () => {
  expect(pairIn('48.2082, 16.3738')).toEqual(['48.2082', '16.3738']);
  expect(pairIn('48')).toBeUndefined();
});

test('Vienna to Bratislava is 55 km', () => {
  const [vienna, bratislava] = [
    { latitude: 48.2082, longitude: 16.3738 },
    { latitude: 48.1486, longitude: 17.1077 },
  ];
  expect(Math.round(distanceKm(vienna, bratislava))).toBe(55);
});
