import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserProgram } from '../../pictures/browser.ts';
import { startControl } from './control.ts';
import { startPluginHost } from '../../fleet/plugin-host.ts';
import { startTenants } from '../../fleet/tenants.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly url: string;
    readonly control: string;
    readonly exporter: string;
    readonly prometheus: string;
    readonly alertmanager: string;
    readonly fleet: string;
    readonly browser: string;
  }
}

/** One fleet, one page and one browser for all tests of the plugin. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const tenants = await startTenants(10);
  const host = await startPluginHost(tenants);
  await tenants.acceptPeopleOf(host.url);
  const control = await startControl(tenants);
  const browser = await chromium.launchServer(browserProgram);
  project.provide('url', host.url);
  project.provide('control', `http://127.0.0.1:${(control.address() as AddressInfo).port}`);
  for (const name of ['exporter', 'prometheus', 'alertmanager', 'fleet'] as const)
    project.provide(name, tenants[name]);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    control.close();
    await host.stop();
    await tenants.stop();
  };
}
