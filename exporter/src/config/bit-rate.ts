const unitBits: Readonly<Record<string, number>> = { bps: 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9, Tbps: 1e12 };

/** With its unit, as RouterOS writes rates: a bare number could be meant in kbit/s. `MBps` would be bytes. */
export const bitRateText = /^(\d{1,12}(?:\.\d{1,12})?)(bps|kbps|Mbps|Gbps|Tbps)$/;

/** More than any link has; beyond, somebody wrote a unit twice. */
export const maxBitRate = 1e15;

/** Bits per second of `64kbps`, `300Mbps` or `1Gbps`; undefined for anything else. */
export function parseBitRate(text: string): number | undefined {
  const [, amount, unit = ''] = bitRateText.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const bits = Math.round(Number(amount) * (unitBits[unit] ?? Number.NaN));
  return bits <= maxBitRate ? bits : undefined;
}

/** The shortest exact spelling that {@link parseBitRate} accepts. */
export function formatBitRate(bits: number): string {
  for (const unit of ['Tbps', 'Gbps', 'Mbps', 'kbps'] as const) {
    const size = unitBits[unit] ?? 1;
    if (bits > 0 && bits % size === 0) return `${bits / size}${unit}`;
  }
  return `${bits}bps`;
}
