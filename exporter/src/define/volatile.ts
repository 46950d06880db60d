import type { OidObject } from './oid-set.ts';

/**
 * Properties that change without anybody changing the device. As a label, each change would end a series and begin
 * another: the database grows with every scrape, and no query over time finds the device again.
 */
const volatileProperties: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /(?:^|-)(?:uptime|age|time-left)$|^since$|^(?:idle|active)-time$|^next-run$|^timeout$|-(?:clock|offset)$/,
    'it is a clock',
  ],
  [
    /^last-(?!ip$|address$|caller-id$|disconnect-reason$)|^expires-(?:after|in)$|-age$/,
    'it is the time since an event, or until one',
  ],
  [
    /(?:^|-)(?:bytes?|packets?|frames?|drops?|errors?|hits?|bits-per-second|requests|downs|retries|clients|count)$/,
    'it is a counter',
  ],
  [/^(?:bytes|packets)-(?:in|out|up|down)$|^[rt]x$/, 'it is a counter'],
  [/-lifetime$|^expires$|^connected-time$/, 'it is the time until an event, or since one'],
  [/(?:^|-)latency$|^rtt-|-percent$|^(?:cpu|lpm|nexthop)-usage$/, 'it is a measurement'],
  [/^rate-(?:down|up)$|(?:^|-)rate$|throughput|-average$|-current$|-per-second$/, 'it is a rate'],
  [/^(?:cpu-load|load|free-.*|used|usage|write-sect-.*|bad-blocks)$|-charge$/, 'it is a load'],
  [/signal|(?:^|-)(?:ccq|snr)$|^noise-floor$|strength|rssi|^evm-/, 'it is a measurement'],
  // poe-voltage is a setting: auto, low, high
  [/temperature|(?<!^poe-)voltage|^current$|-(?:power|speed)$|^distance$/, 'it is a measurement'],
];

/** MIB names of the same things. */
const volatileObjects: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/Uptime$|UpTime$|Activity$|Time$/, 'it is a clock'],
  [/Octets$|Bytes$|Packets$|Pkts$|Errors?$|Discards$|Dropped|Count$|Downs$|Used$/, 'it is a counter'],
  [/Rate$|BitsPerSecond$|Load$|Speed\d?$/, 'it is a rate'],
  [
    /Strength|Signal|CCQ$|NoiseFloor$|Temperature$|Voltage$|Power$|Current$|GaugeValue$/,
    'it is a measurement',
  ],
];

/** Why the text of a label would change by itself; undefined if it lasts. */
export function reasonOfChange(
  property: string | undefined,
  object: OidObject | undefined,
): string | undefined {
  const names = [
    [property, volatileProperties],
    [object?.name, volatileObjects],
  ] as const;
  for (const [name, patterns] of names) {
    const found = patterns.find(([pattern]) => name !== undefined && pattern.test(name));
    if (found !== undefined) return `${name}: ${found[1]}`;
  }
  return undefined;
}
