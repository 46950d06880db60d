import { expect, it } from 'vitest';
import { deviceLink, siteLink } from '../settings/common-options.ts';
import { filledTemplate } from './link-template.ts';

it('fills in labels, fit for an address', () => {
  expect(filledTemplate('/a/app/devices?search={{device}}&x=${var}', { device: 'r1 & co' })).toBe(
    '/a/app/devices?search=r1%20%26%20co&x=${var}',
  );
});

it('leads to the pages of the plugin, which know devices and sites by name', () => {
  expect(filledTemplate(deviceLink, { device: 'tower 1/ap' })).toBe(
    '/a/mikrofleet-mikrotik-app/devices/tower%201%2Fap',
  );
  expect(filledTemplate(siteLink, { site: 'Tower 1' })).toBe('/a/mikrofleet-mikrotik-app/sites/Tower%201');
});

it('leads nowhere without a label that it names, other than the tenant', () => {
  expect(filledTemplate('/d/x?var-device={{ device }}', {})).toBeUndefined();
  expect(filledTemplate('/d/x?var-tenant={{tenant}}&var-site={{site}}', { site: 'hub' })).toBe(
    '/d/x?var-tenant=&var-site=hub',
  );
  expect(filledTemplate('  ', { device: 'r1' })).toBeUndefined();
});
