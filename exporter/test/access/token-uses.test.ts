import { describe, expect, it, vi } from 'vitest';
import { Authenticator } from '../../src/access/authenticator.ts';
import { TokenUses } from '../../src/access/token-uses.ts';
import type { Token } from '../../src/access/token.ts';
import { dialects, openTestStore, platform } from '../store/open-test-store.ts';

const tokenOf = (id: string) => ({ id }) as Token;

const grafana = () => undefined;

describe.each(dialects)('uses of tokens on %s', async (dialect) => {
  const { registry, acme } = await openTestStore(dialect);
  const { text } = await registry.tokens.create(acme, { name: 'prom', role: 'viewer', scopes: ['scrape'] });
  const { tokens, tenants } = registry;
  const request = {
    authorization: `Bearer ${text.reveal()}`,
    grafanaId: undefined,
    requestId: 'r',
    source: '192.0.2.1',
  };

  it('are written once for many requests', async () => {
    const noteUse = vi.spyOn(registry.tokens, 'noteUse');
    const authenticator = new Authenticator({ tokens, tenants, grafana });
    await Promise.all(Array.from({ length: 50 }, () => authenticator.authenticate(request)));
    await authenticator.authenticate(request);
    await authenticator.close();
    expect(noteUse).toHaveBeenCalledTimes(1);
    noteUse.mockRestore();
  });

  it('let nobody wait for a write, and are told when they cannot be noted', async () => {
    const errors: unknown[] = [];
    const noteUse = vi.spyOn(registry.tokens, 'noteUse').mockRejectedValue(new Error('disk full'));
    const authenticator = new Authenticator({
      tokens,
      tenants,
      grafana,
      onError: (error) => errors.push(error),
    });
    // During a long write, such as an import, scrapes continue.
    await registry.atomically(acme, async ({ sites }) => {
      await sites.create(acme, { name: `site of ${dialect}` });
      expect(await authenticator.authenticate(request)).toMatchObject({ displayName: 'prom' });
    });
    await authenticator.close();
    expect(errors).toEqual([new Error('disk full')]);
    noteUse.mockRestore();
  });
});

it('of any number of tokens are remembered for a bounded number', async () => {
  const noteUse = vi.fn(async () => undefined);
  const uses = new TokenUses({ tokens: { noteUse }, scope: platform, onError: () => undefined });
  for (let index = 0; index < 20_000; index++) uses.note(tokenOf(`tok_${index}`));
  await uses.settled();
  expect(uses.size).toBe(10_000);
  expect(noteUse).toHaveBeenCalledTimes(20_000);
});
