import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

afterEach(() => vi.useRealTimers());

const at = (time: string): void => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(time) });

describe.each(dialects)('the history of a device on %s', (dialect) => {
  let fixture: ApiFixture;
  let path = '';

  beforeAll(async () => {
    fixture = await startApi(dialect);
    const { registry, acme } = fixture;
    at('2026-03-01T00:00:00.000Z');
    const { id } = await registry.devices.create(acme, deviceDraft({ name: 'a', facts: { serial: 'S1' } }));
    at('2026-03-02T00:00:00.000Z');
    await registry.devices.update(acme, { id, change: { role: 'core' } });
    at('2026-03-03T00:00:00.000Z');
    await registry.devices.observe(acme, id, { serial: 'S2' });
    vi.useRealTimers();
    path = `/devices/${id}/history`;
  });

  it.each([
    ['', ['quarantine', 'update', 'create']],
    ['action=update', ['update']],
    ['action=confirm', []],
    ['from=2026-03-02T00:00:00Z', ['quarantine', 'update']],
    ['to=2026-03-02T01:00:00%2B01:00', ['update', 'create']],
    ['from=2026-03-01T12:00:00Z&to=2026-03-02T12:00:00Z', ['update']],
    ['from=2026-03-01T12:00:00Z&action=quarantine', ['quarantine']],
  ])('with %s has %j', async (query, actions) => {
    const { status, json, text } = await fixture.call('GET', `${path}?${query}`);
    expect(status, text).toBe(200);
    expect((json['items'] as { action: string }[]).map(({ action }) => action)).toEqual(actions);
  });

  it.each(['action=reboot', 'from=yesterday'])('refuses %s', async (query) => {
    const { status, json } = await fixture.call('GET', `${path}?${query}`);
    expect([status, json['code']]).toEqual([400, 'request.invalid-parameter']);
  });
});
