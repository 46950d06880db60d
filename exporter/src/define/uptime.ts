/** What an agent says about how long something has been running, in seconds. */
export interface UptimeSources {
  /** hrSystemUptime: since the device booted, in 32 bits of hundredths. SwOS lacks it. */
  readonly host: number | undefined;
  /** sysUpTime: likewise, on some versions a second less. */
  readonly system: number | undefined;
  /** snmpEngineTime: since the engine last started, in whole seconds without a wrap in 68 years. */
  readonly engine: number | undefined;
}

/** 2^32 hundredths of a second: 497 days. */
const ticksWrap = 42_949_672.96;
/** The engine starts after the kernel, within seconds to minutes, or reads a clock that is a little ahead. */
const engineDelayMax = 600;
const clockAheadMax = 5;

/**
 * Seconds since the device booted. TimeTicks wrap after 497 days; snmpEngineTime shows how often they did. It counts
 * only if it agrees with the ticks but for whole wraps: the hEX (7.20.4) keeps counting it over reboots, so that the
 * larger of both would be an uptime that never ends, and after SNMP was switched off and on it is shorter.
 */
export function bootedSeconds({ host, system, engine }: UptimeSources): number | undefined {
  const ticks = Math.max(host ?? -1, system ?? -1);
  if (ticks < 0) return undefined;
  if (engine === undefined) return ticks;
  const wraps = Math.round((engine - ticks) / ticksWrap);
  const unwrapped = ticks + wraps * ticksWrap;
  const delay = unwrapped - engine;
  if (wraps < 1 || delay < -clockAheadMax || delay > engineDelayMax) return ticks;
  return Math.floor(unwrapped);
}
