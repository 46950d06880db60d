import { randomBytes } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Conditions } from '../conditions/conditions.ts';
import type { DeviceModel } from '../model/device.ts';
import { BerReader, element, encodeInteger, TAG } from './ber.ts';
import { answer, readPdu, type RequestPdu, type SnmpVersion } from './pdu.ts';
import { Usm } from './usm.ts';
import type { MibView } from './view.ts';

/** Largest reply: fits into an Ethernet frame. */
const LARGEST = 1472;
/** RouterOS: fixed prefix, then the suffix from /snmp engine-id-suffix. */
const ENGINE_PREFIX = '80003a8c04';
const BOOTS = 3;

export interface SnmpServerOptions {
  readonly address: string;
  readonly port: number;
  readonly largest?: number;
}

/** The SNMP agent of one device. */
export class SnmpServer {
  readonly #view: MibView;
  readonly #conditions: Conditions;
  readonly #options: SnmpServerOptions;
  readonly #communities: ReadonlySet<string>;
  readonly #usm: Usm;
  readonly #engineId: Buffer;
  #socket: Socket | undefined;
  #port: number;
  #boots = BOOTS;

  constructor(device: DeviceModel, view: MibView, conditions: Conditions, options: SnmpServerOptions) {
    this.#view = view;
    this.#conditions = conditions;
    this.#options = options;
    this.#port = options.port;
    this.#communities = new Set(device.description.communities);
    this.#engineId = Buffer.from(`${ENGINE_PREFIX}${device.seed.toString(16).padStart(8, '0')}`, 'hex');
    const engine = {
      id: this.#engineId,
      boots: () => this.#boots,
      time: () => Math.floor(device.uptime(device.moment())),
    };
    this.#usm = new Usm(engine, device.description.snmpUsers ?? []);
  }

  get port(): number {
    return this.#port;
  }

  /** The engine counts a reboot. */
  restarted(): void {
    this.#boots++;
  }

  async open(): Promise<void> {
    if (this.#socket !== undefined) return;
    const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20 });
    this.#socket = socket;
    socket.on('message', (data, from) => this.#receive(data, from));
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(this.#port, this.#options.address, () => {
        socket.off('error', reject);
        socket.on('error', () => undefined);
        resolve();
      });
    });
    this.#port = socket.address().port;
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    await new Promise<void>((resolve) => {
      socket.close(() => resolve());
    });
  }

  #receive(data: Buffer, from: RemoteInfo): void {
    const { statistics, fault, roundTripMs } = this.#conditions;
    statistics.snmpRequests++;
    statistics.bytesIn += data.length;
    const level = statistics.arrival();
    if (this.#conditions.away || fault?.kind === 'silent' || fault?.kind === 'snmp-silent') return;
    const wait = roundTripMs + (fault?.kind === 'slow' ? fault.milliseconds : 0);
    if (wait <= 0) {
      this.#reply(data, from, level);
      return;
    }
    // Half before the work and half after it: values are from the moment between.
    setTimeout(
      () => {
        const reply = this.#work(data);
        setTimeout(() => this.#send(reply, from, level), roundTripMs / 2);
      },
      wait - roundTripMs / 2,
    );
  }

  #reply(data: Buffer, from: RemoteInfo, level: number): void {
    this.#send(this.#work(data), from, level);
  }

  #send(reply: Buffer | undefined, from: RemoteInfo, level: number): void {
    if (reply === undefined || this.#socket === undefined) return;
    this.#conditions.statistics.bytesOut += reply.length;
    this.#conditions.statistics.departure(level);
    this.#socket.send(reply, from.port, from.address);
  }

  #work(data: Buffer): Buffer | undefined {
    if (this.#conditions.fault?.kind === 'garbage') return randomBytes(60);
    try {
      return this.#process(data);
    } catch {
      // Messages that cannot be decoded get no answer.
      return undefined;
    }
  }

  #process(data: Buffer): Buffer | undefined {
    const frame = new BerReader(data).enter(TAG.sequence);
    const version = frame.integer();
    if (version === 3) return this.#processV3(data);
    if (version !== 0 && version !== 1) return undefined;
    const community = frame.bytes(TAG.octets);
    // A wrong community gets no answer.
    if (!this.#communities.has(community.toString('utf8'))) return undefined;
    const pdu = readPdu(frame);
    const budget = (this.#options.largest ?? LARGEST) - community.length - pdu.requestId.length - 27;
    const reply = this.#answer(pdu, version === 0 ? 1 : 2, budget);
    if (reply === undefined) return undefined;
    return element(
      TAG.sequence,
      element(TAG.integer, encodeInteger(version)),
      element(TAG.octets, community),
      reply,
    );
  }

  #processV3(data: Buffer): Buffer | undefined {
    const result = this.#usm.receive(data);
    if (result.kind === 'report') return result.message;
    if (result.kind === 'drop') return undefined;
    const { request } = result;
    const scoped = new BerReader(request.scopedPdu).enter(TAG.sequence);
    scoped.skip();
    const contextName = Buffer.from(scoped.bytes(TAG.octets));
    const pdu = readPdu(scoped);
    const largest = Math.min(this.#options.largest ?? LARGEST, request.maxSize);
    const reply = this.#answer(pdu, 3, largest - 130 - request.user.name.length);
    if (reply === undefined) return undefined;
    const answerPdu = element(
      TAG.sequence,
      element(TAG.octets, this.#engineId),
      element(TAG.octets, contextName),
      reply,
    );
    return this.#usm.wrap(answerPdu, request.messageId, request.level, request.user);
  }

  #answer(pdu: RequestPdu, version: SnmpVersion, budget: number): Buffer | undefined {
    const loop = this.#conditions.fault?.kind === 'snmp-loop';
    return answer(pdu, this.#view.begin(), { version, budget, loop });
  }
}
