import { call, type Reply } from './client.ts';
import { type Job, request } from './work.ts';
import type { Fixture } from './fixture.ts';

const header = 'name,address,type,role,site,api_credential,labels,notes';

/** A table of devices; a different `note` makes it a different table. */
export function csvOf(count: number, note = ''): string {
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `tower${i % 100}-ap${i},10.${i >> 16}.${(i >> 8) & 255}.${i & 255},ap,sector,Tower ${i % 100},monitor,rack=${i % 10},${note}`,
  );
  return `${[header, ...lines].join('\r\n')}\r\n`;
}

export function sitesYaml(): string {
  return `sites:\n${Array.from({ length: 100 }, (_, i) => `  - name: Tower ${i}\n`).join('')}`;
}

const importOf = (fixture: Fixture, body: string, type: string, dryRun: boolean): Promise<Reply> =>
  call(`${fixture.exporter.url}/api/v1/inventory${dryRun ? '?dry_run=true' : ''}`, {
    method: 'POST',
    token: fixture.tokens.large,
    body,
    type,
  });

export const importSites = (fixture: Fixture): Promise<Reply> =>
  importOf(fixture, sitesYaml(), 'application/yaml', false);

/** Imports in the order in which they fill the tenant. */
export function importJobs(fixture: Fixture, count: number): Job[] {
  const job = (name: string, text: () => string, [type, dryRun]: readonly [string, boolean]): Job => ({
    name,
    run: async () => [await importOf(fixture, text(), type, dryRun)],
  });
  let notes = 0;
  return [
    job('import CSV, dry run', () => csvOf(count), ['text/csv', true]),
    job('import CSV, all new, then all changed', () => csvOf(count, `note ${(notes += 1)}`), [
      'text/csv',
      false,
    ]),
  ];
}

export function exportJobs(fixture: Fixture): Job[] {
  return [
    { name: 'export CSV', run: async () => [await request(fixture, '/api/v1/inventory?format=csv')] },
    { name: 'export YAML', run: async () => [await request(fixture, '/api/v1/inventory?format=yaml')] },
    {
      name: 'import YAML, dry run, nothing changes',
      run: async () => {
        const { body } = await request(fixture, '/api/v1/inventory?format=yaml');
        return [await importOf(fixture, body, 'application/yaml', true)];
      },
    },
  ];
}

export function listJobs(fixture: Fixture, siteId: string): Job[] {
  const list = (query: string) => async () => [await request(fixture, `/api/v1/devices?${query}`)];
  return [
    { name: 'discovery, one tenant', run: async () => [await request(fixture, '/discovery')] },
    { name: 'devices, first 100', run: list('limit=100') },
    { name: 'devices, first 500', run: list('limit=500') },
    { name: 'devices, page by page of 500', run: () => everyPage(fixture) },
    { name: 'devices, by version (not indexed)', run: list('sort=version&limit=100') },
    { name: 'devices, search', run: list('search=ap9999') },
    { name: 'devices, search without a hit', run: list('search=nothing-has-this') },
    { name: 'devices, of a site', run: list(`site_id=${siteId}&limit=500`) },
  ];
}

export async function everyPage(fixture: Fixture): Promise<Reply[]> {
  const pages: Reply[] = [];
  let cursor = '';
  do {
    const page = await request(fixture, `/api/v1/devices?limit=500${cursor}`);
    pages.push(page);
    const next = (JSON.parse(page.body) as { next_cursor?: string }).next_cursor;
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  return pages;
}
