import type { DeviceModel } from '../../model/device.ts';
import { durationUs } from '../../model/format.ts';
import { fraction, hashText } from '../../model/random.ts';
import { word } from '../codec.ts';
import { doneSentence, refuse, type Call, type Outcome, type Round } from '../outcome.ts';
import { intervalMs } from '../print-command.ts';
import { UNKNOWN_PARAMETER } from '../trap.ts';
import type { Command } from './command.ts';

const ARGUMENTS = [
  'address',
  'arp-ping',
  'as-value',
  'count',
  'do-not-fragment',
  'dscp',
  'interface',
  'interval',
  'proplist',
  'size',
  'src-address',
  'ttl',
  'vrf',
  'without-paging',
];

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+)$/i;
/** Nobody answers in TEST-NET-3, so that a lost ping can be shown. */
const SILENT = /^203\.0\.113\./;

class Pings {
  readonly #device: DeviceModel;
  readonly #address: string;
  readonly #size: string;
  #sent = 0;
  readonly #times: number[] = [];

  constructor(device: DeviceModel, address: string, size: string) {
    this.#device = device;
    this.#address = address;
    this.#size = size;
  }

  next(): string[] {
    const seq = this.#sent++;
    const base = [`=seq=${seq}`, `=host=${this.#address}`];
    if (SILENT.test(this.#address)) return [...base, '=status=timeout', ...this.#summary()];
    const time = this.#microseconds(seq);
    this.#times.push(time);
    const answer = [`=size=${this.#size}`, `=ttl=${this.#isNear ? 64 : 57}`, `=time=${durationUs(time)}`];
    return [...base, ...answer, ...this.#summary()];
  }

  get #isNear(): boolean {
    return /^(?:10\.|192\.168\.|127\.|f[de])/i.test(this.#address);
  }

  #microseconds(seq: number): number {
    const seed = hashText(this.#device.seed, this.#address);
    const base = this.#isNear ? 300 + 900 * fraction(seed, 1) : 4_000 + 20_000 * fraction(seed, 1);
    const moment = Math.floor(this.#device.moment().now * 10) + seq;
    return Math.floor(base * (1 + 0.25 * fraction(seed, moment)));
  }

  #summary(): string[] {
    const lost = 100 * (1 - this.#times.length / this.#sent);
    const counts = [
      `=sent=${this.#sent}`,
      `=received=${this.#times.length}`,
      `=packet-loss=${Math.round(lost)}`,
    ];
    if (this.#times.length === 0) return counts;
    const mean = this.#times.reduce((sum, time) => sum + time, 0) / this.#times.length;
    return [
      ...counts,
      `=min-rtt=${durationUs(Math.min(...this.#times))}`,
      `=avg-rtt=${durationUs(Math.floor(mean))}`,
      `=max-rtt=${durationUs(Math.max(...this.#times))}`,
    ];
  }
}

function run({ request, device, tag }: Call): Outcome {
  for (const name of request.arguments.keys()) {
    if (!ARGUMENTS.includes(name)) return refuse(UNKNOWN_PARAMETER, tag);
  }
  const address = request.arguments.get('address');
  if (address === undefined)
    return refuse({ message: 'missing value(s) of argument(s) address', category: 1 }, tag);
  if (!ADDRESS.test(address)) {
    const message =
      'invalid value for argument address:\n    invalid value of mac-address, mac address required\n' +
      '    while resolving ip-address: could not get answer from dns server';
    return refuse({ message, category: 1 }, tag);
  }
  const count = Number(request.arguments.get('count') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(count)) return refuse({ message: 'invalid value for argument count', category: 1 }, tag);
  const pings = new Pings(device, address, request.arguments.get('size') ?? '56');
  const row = (): string => `${word('!re')}${tag}${pings.next().map(word).join('')}\0`;
  const first = row();
  if (count <= 1) return { sentences: [first, doneSentence(tag)] };
  const round = (section: number): Round => {
    const last = section + 1 >= count;
    return { sentences: last ? [row(), doneSentence(tag)] : [row()], last };
  };
  return {
    sentences: [first],
    stream: { everyMs: intervalMs(request.arguments.get('interval') ?? '1s'), round },
  };
}

export const ping: Command = {
  paths: ['/ping', '/tool/ping'],
  policies: ['read', 'test'],
  arguments: ARGUMENTS,
  run,
};
