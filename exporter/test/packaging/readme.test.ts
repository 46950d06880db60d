import { readFileSync } from 'node:fs';
import { demoFleet } from '@mikrofleet/simulator';
import { expect, it } from 'vitest';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** Series and times differ from run to run; which devices there are does not. */
it('the output of the demo has the devices of the demo', () => {
  const [, output = ''] = /\$ npm run demo\n([^`]*)```/.exec(readme) ?? [];
  const lines = output.split('\n');
  const tenants = new Set(demoFleet.map(({ tenant }) => tenant));
  expect(output).toContain(
    `  fleet         ${demoFleet.length} simulated devices of ${tenants.size} tenants\n`,
  );
  expect(output).toContain(`${demoFleet.length} of ${demoFleet.length} devices are up`);
  const rows = lines.slice(lines.findIndex((line) => line.startsWith('DEVICE')) + 1).filter(Boolean);
  const found = rows.map((row) => {
    const [device, tenant, site, , version] = row.split(/ {2,}/);
    return { device, tenant, site, version };
  });
  expect(found).toEqual(
    demoFleet.map(({ name, tenant, site, version }) => ({
      device: name,
      tenant,
      site,
      version: version.split(' ')[0],
    })),
  );
});
