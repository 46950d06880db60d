import { initPluginTranslations } from '@grafana/i18n';
import i18next, { changeLanguage } from 'i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pluginId } from '../plugin-id.ts';
import { text as alerts } from './alerts.ts';
import { text as permissions } from './permissions.generated.ts';
import { text as tokens } from './tokens.ts';

beforeAll(async () => {
  await initPluginTranslations(pluginId);
  // What Grafana does with locales/pl-PL/mikrofleet-mikrotik-app.json. Polish has more numbers than English.
  i18next.addResourceBundle('pl-PL', pluginId, {
    alerts: {
      title: 'Alarmy',
      noMatchRemedy_one: 'Filtr pomija {{count}} alarm.',
      noMatchRemedy_few: 'Filtr pomija {{count}} alarmy.',
    },
    permissions: { 'device.probe-address': 'Sprawdzanie adresów i sieci.' },
  });
  await changeLanguage('pl-PL');
});
afterAll(() => changeLanguage('en-US'));

it('another language is a file with the texts that it has', () => {
  expect(alerts('title')).toBe('Alarmy');
  expect(alerts('noMatchRemedy', { count: 1 })).toBe('Filtr pomija 1 alarm.');
  expect(alerts('noMatchRemedy', { count: 3 })).toBe('Filtr pomija 3 alarmy.');
});

it('what a permission is for is found by its name, with its dot', () => {
  expect(permissions('device.probe-address')).toBe('Sprawdzanie adresów i sieci.');
  expect(permissions('device.read')).toBe('View devices, their history and their live data.');
});

it('what it does not have stays English', () => {
  expect(alerts('silences')).toBe('Silences');
  expect(tokens('title')).toBe('Tokens');
  // The form for many is missing.
  expect(alerts('noMatchRemedy', { count: 5 })).toBe('5 alerts fire that it leaves out.');
});
