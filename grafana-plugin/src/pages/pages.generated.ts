// Generated from the folders beside it by npm run generate; do not edit.
import type { Page } from '../app/page.ts';
import { page as devicesPage } from './devices/page.ts';
import { page as importPage } from './import/page.ts';
import { page as registerPage } from './register/page.ts';

export const pages: readonly Page[] = [
  devicesPage,
  importPage,
  registerPage,
];
