// Every value of the fleet is computed from (seed, time); nothing here keeps state.

/** One 32-bit mixing step (the finaliser of MurmurHash3): adjacent small seeds give unrelated results. */
export function mix(seed: number, salt: number): number {
  let h = (seed ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function hashText(seed: number, text: string): number {
  let h = seed >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h >>> 0, text.length);
}

/** A number in [0, 1). */
export function fraction(seed: number, salt: number): number {
  return mix(seed, salt) / 0x1_0000_0000;
}

export function between(seed: number, salt: number, range: readonly [number, number]): number {
  return range[0] + fraction(seed, salt) * (range[1] - range[0]);
}

export function pick<T>(seed: number, salt: number, list: readonly T[]): T {
  const chosen = list[mix(seed, salt) % list.length];
  if (chosen === undefined) throw new Error('pick from an empty list');
  return chosen;
}

const TURN = Math.PI * 2;

/** Smooth noise in [-1, 1]: two waves that do not share a period, phases from the seed. */
export function drift(seed: number, seconds: number, period: number): number {
  const first = Math.sin((TURN * seconds) / period + fraction(seed, 1) * TURN);
  const second = Math.sin((TURN * seconds) / (period * 0.377) + fraction(seed, 2) * TURN);
  return first * 0.65 + second * 0.35;
}

export function macAddress(seed: number, salt: number): string {
  const high = mix(seed, salt);
  const low = mix(seed, salt + 0x51ed);
  // 02 marks a locally administered address, so no vendor range is used.
  return [0x02, high & 255, (high >>> 8) & 255, (high >>> 16) & 255, low & 255, (low >>> 8) & 255]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(':');
}

export function macBytes(mac: string): number[] {
  return mac.split(':').map((part) => Number.parseInt(part, 16));
}
