import type { NavModelItem } from '@grafana/data';
import { text } from '../texts/devices.ts';
import { devicesPath } from './device-links.ts';

/**
 * The list as the parent of a page. Grafana leaves out a part of its menu with the address of the part before it, and the plugin itself
 * has the address of its first page: so the plugin is named here.
 */
export const devicesCrumb = (): NavModelItem => ({
  text: text('title'),
  url: devicesPath,
  parentItem: { text: text('plugin'), url: devicesPath },
});
