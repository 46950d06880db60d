import type { Locator } from 'playwright-core';
import { beforeEach, expect, inject, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { proxy } from './devices.ts';
import { alertmanager, app, ask, go, revisit, visit } from './visit.ts';

const labels = {
  alertname: 'MikrofleetDeviceDown',
  severity: 'critical',
  tenant: 'acme',
  site: 'tower1',
  device: 'tower1-cpe1',
};
const summary = 'Device tower1-cpe1 of tower1 does not answer';

/** As Prometheus would send it, without the three minutes that the rule waits. */
async function fire(of: Readonly<Record<string, string>> = labels, words = summary): Promise<void> {
  const alert = {
    labels: of,
    annotations: {
      summary: words,
      description: 'For a test.',
      runbook_url: 'https://runbooks.example/device-down',
    },
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const headers = { 'content-type': 'application/json' };
  const url = `${inject('alertmanager')}/api/v2/alerts`;
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify([alert]) });
  if (!answer.ok) throw new Error(await answer.text());
}

interface Silence {
  readonly comment: string;
  readonly createdBy: string;
  readonly status: { readonly state: string };
  readonly matchers: readonly { readonly name: string; readonly value: string }[];
}

const silence = async (comment: string): Promise<Silence | undefined> => {
  const silences = (await (await fetch(`${inject('alertmanager')}/api/v2/silences`)).json()) as Silence[];
  return silences.find((one) => one.comment.startsWith(comment));
};
const silenceState = async (comment: string) => (await silence(comment))?.status.state;

async function value(query: string): Promise<string | undefined> {
  const url = `${inject('prometheus')}/api/v1/query?query=${encodeURIComponent(query)}`;
  const { data } = (await (await fetch(url)).json()) as {
    readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
  };
  return data.result[0]?.value[1];
}

const long = { timeout: 60_000 };

beforeEach(() => fire());

test('an alert is silenced, stays in sight, and is sent again when the silence is ended', async () => {
  const { page } = await revisit(`${app}/alerts?device=tower1-cpe1`, { as: 'editor' });
  const site = page.getByRole('region', { name: 'tower1' });
  const row = site.getByRole('listitem').filter({ hasText: summary });
  await row.getByText('Critical').waitFor();
  expect(await row.getByRole('link', { name: /^Runbook of / }).getAttribute('href')).toBe(
    'https://runbooks.example/device-down',
  );
  await row.getByRole('button', { name: `Silence ${summary}` }).click();
  const drawer = page.getByRole('dialog', { name: /Silence alerts/u });
  await drawer.getByText('Covers 1 alert that fires now:').waitFor();
  expect(await seriousFindings(page, 'silence')).toEqual([]);
  await drawer.getByRole('button', { name: 'Silence', exact: true }).click();
  await drawer.getByText('Say why, so that others know what to expect.').waitFor();
  await drawer.getByRole('textbox', { name: /^Why/u }).fill('OPS-812 new mast');
  await drawer.getByRole('button', { name: 'Silence', exact: true }).click();
  await drawer.waitFor({ state: 'hidden' });
  await row.getByText('Silenced', { exact: true }).waitFor();
  await row.getByText(/^Silenced by editor@localhost until .*: OPS-812 new mast$/u).waitFor();
  expect(await silence('OPS-812')).toMatchObject({
    createdBy: 'editor@localhost',
    status: { state: 'active' },
    matchers: expect.arrayContaining([expect.objectContaining({ name: 'tenant', value: 'acme' })]),
  });

  await page.getByRole('tab', { name: /^Silences/u }).click();
  await page.getByRole('button', { name: 'End the silence: OPS-812 new mast' }).click();
  const dialog = page.getByRole('dialog', { name: 'End this silence?' });
  await dialog.getByText('1 alert that fires now is sent.').waitFor();
  expect(await seriousFindings(page, 'end of a silence')).toEqual([]);
  await dialog.getByRole('button', { name: 'End the silence' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await silenceState('OPS-812')).toBe('expired');
  await page.getByRole('tab', { name: /^Firing/u }).click();
  await row.waitFor();
  await expect.poll(() => row.getByText('Silenced', { exact: true }).count(), long).toBe(0);
});

test('a maintenance window from now on marks its device and silences it, until it is ended', async () => {
  const { page } = await revisit(`${app}/maintenance?device=tower1-cpe1&new=1`, { as: 'editor' });
  const drawer = page.getByRole('dialog', { name: /New maintenance window/u });
  await drawer.getByText('tower1-cpe1').first().waitFor();
  await drawer.getByRole('button', { name: 'Make the window' }).click();
  await drawer.getByText('Say what is done.').waitFor();
  await drawer.getByRole('textbox', { name: /^Reason/u }).fill('New antenna');
  await drawer.getByRole('button', { name: 'Make the window' }).click();
  await drawer.waitFor({ state: 'hidden' });
  const end = page.getByRole('button', { name: 'End the window now: New antenna' });
  await end.waitFor();
  await page.getByText('Device tower1-cpe1').first().waitFor();
  const marked = 'mikrotik_maintenance{tenant="acme",device="tower1-cpe1"}';
  await expect.poll(() => value(marked), long).toBe('1');
  expect(await value('mikrotik_maintenance{tenant="acme",device="tower1-ap1"}')).toBe('0');
  await expect.poll(() => silenceState('New antenna'), long).toBe('active');
  await page.getByText('Silence: in Alertmanager').waitFor();

  await end.click();
  const dialog = page.getByRole('dialog', { name: 'End this window now?' });
  await dialog.waitFor();
  expect(await seriousFindings(page, 'end of a window')).toEqual([]);
  await dialog.getByRole('button', { name: 'End now' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await end.waitFor({ state: 'hidden' });
  await expect.poll(() => silenceState('New antenna'), long).toBe('expired');
  await expect.poll(() => value(marked), long).toBe('0');
});

const acme = { org: 1, tenant: 'acme', site: 'tower1', device: 'tower1-cpe1' } as const;
const borealis = { org: 2, tenant: 'borealis', site: 'tower2', device: 'tower2-cpe1' } as const;
type Place = typeof acme | typeof borealis;

const doesNotAnswer = (device: string): string => `Device ${device} does not answer`;

/** Its path. The words of both organisations are the same: only the tenant, which the exporter adds, keeps them apart. */
async function make({ org }: Place, path: string, draft: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(draft);
  const answer = await ask(`${proxy}/${path}`, { org }, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return `${path}/${((await answer.json()) as { readonly id: string }).id}`;
}

const remove = async ({ org }: Place, path: string): Promise<number> =>
  (await ask(`${proxy}/${path}`, { org }, { method: 'DELETE', headers: { 'if-match': '*' } })).status;

/** An alert, a silence of it and a window; the paths of the last two. */
async function makeAll(place: Place): Promise<readonly string[]> {
  const { tenant, site, device } = place;
  await fire({ ...labels, tenant, site, device }, doesNotAnswer(device));
  const matchers = [{ name: 'alertname', value: labels.alertname, is_regex: false, is_equal: true }];
  const [tomorrow, after] = [1, 2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  return [
    await make(place, 'silences', { matchers, duration_seconds: 3600, comment: `Mast of ${tenant}` }),
    await make(place, 'maintenance-windows', {
      scope: 'tenant',
      starts_at: tomorrow,
      ends_at: after,
      reason: `Work of ${tenant}`,
    }),
  ];
}

test('alerts, silences and windows of an organisation are nobody else’s', async () => {
  const [ofAcme, ofBorealis] = [await makeAll(acme), await makeAll(borealis)];
  for (const [own, other, ofOther] of [
    [acme, borealis, ofBorealis],
    [borealis, acme, ofAcme],
  ] as const) {
    const { page } = await visit(`${app}/alerts`, { org: own.org });
    const seesOnly = async (words: Locator): Promise<void> => {
      await words.first().waitFor();
      const all = await page.getByRole('main').innerText();
      for (const name of [other.tenant, other.site, other.device]) expect(all).not.toContain(name);
    };
    const row = page.getByRole('listitem').filter({ hasText: doesNotAnswer(own.device) });
    await seesOnly(row.getByText(new RegExp(`: Mast of ${own.tenant}$`, 'u')));
    await page.getByRole('tab', { name: /^Silences/u }).click();
    await seesOnly(page.getByText(`Mast of ${own.tenant}`));
    await go(page, `${app}/maintenance`);
    await seesOnly(page.getByText(`Work of ${own.tenant}`));
    // Nor by the ids.
    for (const path of ofOther) expect(await remove(own, path), path).toBe(404);
  }
  for (const path of ofAcme) expect(await remove(acme, path), path).toBe(204);
  for (const path of ofBorealis) expect(await remove(borealis, path), path).toBe(204);
});

test('while Alertmanager is away the page says so, and goes on by itself', async () => {
  await alertmanager('kill');
  const opened = visit(`${app}/alerts`);
  try {
    const { page } = await opened;
    await page.getByText('Alertmanager does not answer').waitFor();
    await page.getByText(/^Alerts may be firing|Alerts may be firing/u).waitFor();
  } finally {
    await alertmanager('start');
  }
  await fire();
  const { page } = await opened;
  await page.getByText(summary).first().waitFor();
});
