// Generated from the folders beside it by npm run generate; do not edit.
import type { Page } from '../app/page.ts';
import { page as alertsPage } from './alerts/page.ts';
import { page as auditPage } from './audit/page.ts';
import { page as credentialsPage } from './credentials/page.ts';
import { page as devicePage } from './device/page.ts';
import { page as devicesPage } from './devices/page.ts';
import { page as importPage } from './import/page.ts';
import { page as maintenancePage } from './maintenance/page.ts';
import { page as registerPage } from './register/page.ts';
import { page as sitePage } from './site/page.ts';
import { page as sitesPage } from './sites/page.ts';
import { page as tokensPage } from './tokens/page.ts';

export const pages: readonly Page[] = [
  alertsPage,
  auditPage,
  credentialsPage,
  devicePage,
  devicesPage,
  importPage,
  maintenancePage,
  registerPage,
  sitePage,
  sitesPage,
  tokensPage,
];
