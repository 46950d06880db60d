import { beforeEach, describe, expect, it } from 'vitest';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { DeadDeviceMemory } from '../../../src/transport/dead-device-memory.ts';

let now = 0;
const refused = new ExporterError(
  'device.refused',
  '192.0.2.1:8728: The connection was refused (ECONNREFUSED).',
);

beforeEach(() => {
  now = 1_000;
});

function remember(memory: DeadDeviceMemory): number {
  memory.remember('a', refused);
  const before = now;
  while (memory.backoffError('a') !== undefined) now += 500;
  return now - before;
}

describe('memory of dead devices', () => {
  it('lets a device be asked that never failed, and another one than the dead', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    expect(memory.backoffError('a')).toBeUndefined();
    memory.remember('a', refused);
    expect(memory.backoffError('b')).toBeUndefined();
    expect(memory.size).toBe(1);
  });

  it('names the time left and the original reason', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    memory.remember('a', refused);
    now += 1_200;
    const backoffError = memory.backoffError('a');
    expect(backoffError?.code).toBe('device.backoff');
    expect(backoffError?.message).toBe(
      'Paused for another 4 s after: 192.0.2.1:8728: The connection was refused (ECONNREFUSED). (device.refused)',
    );
    expect(backoffError?.cause).toBe(refused);
  });

  it('pauses longer each time, up to the longest pause', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    expect(Array.from({ length: 6 }, () => remember(memory))).toEqual([
      5_000, 10_000, 20_000, 40_000, 60_000, 60_000,
    ]);
  });

  it('starts anew after a success', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    remember(memory);
    remember(memory);
    memory.forget('a');
    expect(memory.backoffError('a')).toBeUndefined();
    expect(remember(memory)).toBe(5_000);
  });

  it('counts attempts side by side once', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    memory.remember('a', refused);
    memory.remember('a', new ExporterError('device.timeout', 'later'));
    expect(memory.backoffError('a')?.cause).toBe(refused);
    expect(remember(memory)).toBe(5_000);
  });

  it('starts anew when nobody asked for long', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    remember(memory);
    remember(memory);
    now += 601_000;
    expect(remember(memory)).toBe(5_000);
  });

  it('holds a bounded number of devices, the oldest failure goes first', () => {
    const memory = new DeadDeviceMemory({ now: () => now, maxEntries: 2 });
    for (const key of ['a', 'b', 'c']) memory.remember(key, refused);
    expect(memory.size).toBe(2);
    expect(memory.backoffError('a')).toBeUndefined();
    expect(memory.backoffError('c')).toBeDefined();
  });

  it('lets a person pass a pause, which comes back as it was', () => {
    const memory = new DeadDeviceMemory({ now: () => now });
    expect(remember(memory)).toBe(5_000);
    for (const passed of [1, 2, 3]) {
      memory.remember('a', refused);
      memory.endPause('a');
      expect(memory.backoffError('a'), String(passed)).toBeUndefined();
      expect(memory.size).toBe(1);
    }
    // Passed three times, and still the second pause.
    expect(remember(memory)).toBe(10_000);
    memory.endPause('b');
    expect(memory.size).toBe(1);
    memory.endPause('a');
    expect(remember(memory)).toBe(20_000);
  });
});
