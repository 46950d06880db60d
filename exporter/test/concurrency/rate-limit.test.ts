import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../src/config/address.ts';
import { addressKey } from '../../src/http/client-address.ts';
import { perMinute, type Rate, TokenBuckets } from '../../src/concurrency/token-buckets.ts';

const make = (rate: Rate = perMinute(6)) => {
  const clock = { now: 1000, rate };
  return {
    clock,
    buckets: new TokenBuckets(
      () => clock.rate,
      () => clock.now,
    ),
  };
};

describe('token buckets', () => {
  it('hold as many as they say, then give one back per interval', () => {
    const { clock, buckets } = make();
    for (let index = 0; index < 6; index++) expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(10_000);
    clock.now += 4000;
    expect(buckets.take('a')).toBe(6000);
    clock.now += 6000;
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(10_000);
  });

  it('are separate by key, and full again after a pause', () => {
    const { clock, buckets } = make();
    for (let index = 0; index < 7; index++) buckets.take('a');
    expect(buckets.take('b')).toBe(0);
    clock.now += 3_600_000;
    const answers = Array.from({ length: 7 }, () => buckets.take('a'));
    expect(answers).toEqual([0, 0, 0, 0, 0, 0, 10_000]);
  });

  it('let through at most the bucket and what came back, whatever the rhythm', () => {
    const { clock, buckets } = make(perMinute(60));
    let passed = 0;
    for (let index = 0; index < 10_000; index++) {
      if (buckets.take('a') === 0) passed++;
      clock.now += 37;
    }
    expect(passed).toBeGreaterThanOrEqual(60 + 369);
    expect(passed).toBeLessThanOrEqual(60 + 371);
  });

  it('take another rate at once', () => {
    const { clock, buckets } = make(perMinute(1));
    buckets.take('a');
    expect(buckets.take('a')).toBe(60_000);
    clock.rate = perMinute(60);
    expect(buckets.take('a')).toBe(1000);
  });

  it('remember a bounded number of keys', () => {
    const { clock, buckets } = make();
    for (let index = 0; index < 50_000; index++) {
      buckets.take(`key ${index}`);
      clock.now += 1;
    }
    expect(buckets.size).toBeLessThanOrEqual(10_000);
    expect(buckets.take('key 49999')).toBe(0);
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each([
    [undefined, false],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.1', false],
    ['exporter.example', false],
  ])('%s is of this machine only: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
