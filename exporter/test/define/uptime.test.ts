import { expect, test } from 'vitest';
import { bootedSeconds } from '../../src/define/uptime.ts';

const day = 86_400;

type Case = readonly [
  what: string,
  host: number | undefined,
  system: number | undefined,
  engine: number | undefined,
  seconds: number | undefined,
];

// 2^32 hundredths are 42,949,672.96 seconds
const cases: readonly Case[] = [
  ['a device without an engine time', 4305, 4304, undefined, 4305],
  ['one that booted together with its engine', 4305.5, 4304, 4300, 4305.5],
  ['SwOS, which has sysUpTime only', undefined, 9_875_622.98, undefined, 9_875_622.98],
  ['the ticks wrapped once', 8640, 8640, 42_958_312, 42_958_312],
  ['the ticks wrapped twice, and the engine started 90 s after the kernel', 100, 99, 85_899_355, 85_899_445],
  ['the engine clock is a little ahead', 100, 100, 42_949_776, 42_949_772],
  ['just before the wrap', 42_949_672, 42_949_671, 42_949_660, 42_949_672],
  ['just after it', 0, 42_949_672.9, 42_949_665, 42_949_672.9],
  ['SNMP was switched off and on on day 3', 30 * day, 30 * day, 27 * day, 30 * day],
  // nothing says that the ticks wrapped
  ['SNMP was switched off and on after the wrap', 10 * day, 10 * day, 2 * day, 10 * day],
  // recorded: hEX, 7.20.4; its engine time is kept over reboots
  ['an engine older than the last boot', 4305, 4304, 3_703_088, 4305],
  ['an engine of many years, older than the last boot', 4305, 4304, 142_949_672, 4305],
  ['no ticks at all', undefined, undefined, 1000, undefined],
  ['nothing', undefined, undefined, undefined, undefined],
];

test.each(cases)('%s', (_what, host, system, engine, seconds) => {
  expect(bootedSeconds({ host, system, engine })).toBe(seconds);
});

test('goes on without a step where the ticks wrap', () => {
  const at = (seconds: number): number =>
    bootedSeconds({
      host: seconds % 42_949_672.96,
      system: seconds % 42_949_672.96,
      engine: Math.floor(seconds) - 20,
    }) ?? 0;
  for (let seconds = 42_949_600; seconds < 42_949_800; seconds += 15) {
    expect(at(seconds + 15) - at(seconds)).toBeGreaterThan(13);
    expect(at(seconds + 15) - at(seconds)).toBeLessThan(17);
  }
});
