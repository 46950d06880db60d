import { describe, expect, it } from 'vitest';
import { AlertmanagerClient } from '../../src/alertmanager/client.ts';
import { startAlertmanager } from '../alertmanager/alertmanager-server.ts';
import { startExporter } from './support/exporter.ts';
import { sharedRegistry } from './support/registry.ts';
import { until } from './support/until.ts';

describe('a maintenance window, with two exporters on one PostgreSQL and a real Alertmanager', () => {
  it('is one silence, survives a restart in the middle, and ends early', async () => {
    const server = await startAlertmanager();
    const shared = await sharedRegistry(`alertmanagers: [{ url: "${server.url}" }]\n`);
    const acme = await shared.tenant('acme');
    const token = await shared.token(acme, ['manage']);
    const client = new AlertmanagerClient(() => [{ url: new URL(server.url), timeoutMs: 20_000 }]);
    const live = async () => (await client.silences([])).filter(({ status }) => status.state !== 'expired');
    const exporters = [await startExporter(shared.configFile), await startExporter(shared.configFile)];
    const call = async (url: string, path: string, body?: object) => {
      const answer = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await answer.json()) as Record<string, unknown>;
    };
    try {
      const { id } = await call(exporters[0]?.url ?? '', '/maintenance-windows', {
        scope: 'tenant',
        starts_at: new Date().toISOString(),
        ends_at: new Date(Date.now() + 3_600_000).toISOString(),
        reason: 'work',
      });
      await until('the silence is there', live, (found) => found.length > 0);
      const noted = () => shared.registry.maintenanceWindows.get(acme, id as never);
      const made = await until('its id is noted', noted, ({ silence }) => silence.state === 'made');
      // both end, one as in a power cut; another one goes on
      exporters[0]?.process.kill('SIGKILL');
      await exporters[1]?.process.stop();
      exporters.push(await startExporter(shared.configFile));
      const { url } = exporters[2] ?? { url: '' };
      expect((await live()).map((silence) => silence.id)).toEqual(made.silence.ids);
      expect(await call(url, `/maintenance-windows/${String(id)}/end`)).toMatchObject({ state: 'over' });
      // the lease of the one that was killed has to run out first
      await until('the silence has ended', live, (found) => found.length === 0);
    } finally {
      for (const { process } of exporters) await process.stop();
      await server.stop();
    }
  });
});
