import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

type Items = readonly { readonly action: string; readonly outcome: string }[];

describe.each(dialects)('the audit by its outcome, on %s', (dialect) => {
  let fixture: ApiFixture;

  beforeAll(async () => {
    fixture = await startApi(dialect);
    const { call, tokens, registry, acme, rival } = fixture;
    await call('POST', '/sites', { body: { name: 'Roof' } });
    await call('POST', '/sites', { body: { name: 'Cellar' }, token: tokens.viewer });
    const entry = { targetKind: 'address', targetId: '10.1.1.1', details: {} };
    await registry.audit.append(acme, { ...entry, action: 'device.register', outcome: 'failed' });
    await registry.audit.append(rival, { ...entry, action: 'device.execute', outcome: 'failed' });
  });

  const found = async (query: string) =>
    ((await fixture.call('GET', `/audit?${query}`)).json['items'] as Items).map(
      ({ action, outcome }) => `${action} ${outcome}`,
    );

  it('has those of one outcome, of the own tenant', async () => {
    expect(await found('outcome=failed')).toEqual(['device.register failed']);
    expect(await found('outcome=refused')).toEqual([expect.stringMatching(/ refused$/)]);
    expect(await found('outcome=done&action=site.create')).toEqual(['site.create done']);
    expect(await found('outcome=done&action=device.register')).toEqual([]);
    expect(await found('outcome=unknown')).toEqual([]);
  });

  it('is exported with the same filter', async () => {
    const { status, text } = await fixture.call('GET', '/audit/export?format=csv&outcome=failed');
    const [header = '', ...records] = text.trimEnd().split('\r\n');
    expect([status, header.split(',').includes('outcome')]).toEqual([200, true]);
    expect(records).toHaveLength(1);
    expect(records[0]).toContain('device.register');
  });

  it.each(['lost', ''])('refuses the outcome %j with those there are', async (outcome) => {
    const { status, json } = await fixture.call('GET', `/audit?outcome=${outcome}`);
    expect([status, json['code']]).toEqual([400, 'request.invalid-parameter']);
    expect(JSON.stringify(json['errors'])).toContain('refused');
  });

  it('leaves out what a test has told before it ended, and keeps what never ended', async () => {
    const { registry, acme } = fixture;
    const entry = { action: 'address.test', targetKind: 'address', targetId: '10.1.1.2' };
    const before = { ...entry, outcome: 'unknown', details: { stage: 'before', transport: 'api' } } as const;
    await registry.audit.append(acme, before);
    await registry.audit.append(acme, { ...entry, outcome: 'failed', details: { step: 'login' } });
    const open = { ...before, targetId: '10.1.1.3' };
    await registry.audit.append(acme, open);
    const tests = 'action=address.test&sort=sequence';
    expect(await found(tests)).toHaveLength(3);
    expect(await found(`${tests}&ended=true`)).toEqual(['address.test failed', 'address.test unknown']);
    expect(await found(`${tests}&ended=true&outcome=unknown`)).toEqual(['address.test unknown']);
    expect(await found(`${tests}&ended=false`)).toHaveLength(3);
  });
});
