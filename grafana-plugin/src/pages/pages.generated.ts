// Generated from the folders beside it by npm run generate; do not edit.
import type { Page } from '../app/page.ts';
import { page as devicePage } from './device/page.ts';
import { page as devicesPage } from './devices/page.ts';

export const pages: readonly Page[] = [
  devicePage,
  devicesPage,
];
