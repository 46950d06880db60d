import { fraction } from './random.ts';

/** Mean rates of a traffic source; the day curve and the seed shape them. */
export interface Traffic {
  /** Mean received rate, Mbit/s. */
  readonly rx: number;
  /** Mean transmitted rate, Mbit/s. */
  readonly tx: number;
  /** Mean frame size in bytes, 800 by default. */
  readonly frame?: number;
  /** Share of frames dropped or broken, 0 by default. */
  readonly loss?: number;
}

interface Wave {
  readonly amplitude: number;
  readonly period: number;
}

const DAY = 86_400;
const TURN = Math.PI * 2;
/** Busiest hour: 20:00 UTC. */
const PEAK = 20 * 3600;

// The amplitudes sum to less than 1, so a rate never falls to zero and every integral rises.
const WAVES: readonly Wave[] = [
  { amplitude: 0.52, period: DAY },
  { amplitude: 0.22, period: 2_700 },
  { amplitude: 0.16, period: 210 },
];

function phase(seed: number, index: number): number {
  return index === 0 ? (-TURN * PEAK) / DAY : fraction(seed, 40 + index) * TURN;
}

function period(seed: number, index: number): number {
  const wave = WAVES[index];
  if (wave === undefined) return DAY;
  return index === 0 ? wave.period : wave.period * (0.75 + fraction(seed, 50 + index) * 0.5);
}

/** Relative rate at one moment, mean 1. */
export function loadAt(seed: number, seconds: number): number {
  let level = 1;
  for (let i = 0; i < WAVES.length; i++) {
    const wave = WAVES[i];
    if (wave === undefined) continue;
    level += wave.amplitude * Math.cos((TURN * seconds) / period(seed, i) + phase(seed, i));
  }
  return level;
}

function integral(seed: number, seconds: number): number {
  let sum = seconds;
  for (let i = 0; i < WAVES.length; i++) {
    const wave = WAVES[i];
    if (wave === undefined) continue;
    const speed = TURN / period(seed, i);
    sum += (wave.amplitude / speed) * Math.sin(speed * seconds + phase(seed, i));
  }
  return sum;
}

/** Seconds of mean load between two moments: multiply by a mean rate to get a counter. Never falls. */
export function loadBetween(seed: number, from: number, to: number): number {
  return to <= from ? 0 : Math.max(0, integral(seed, to) - integral(seed, from));
}

export function meanBytesPerSecond(megabits: number): number {
  return megabits * 125_000;
}
