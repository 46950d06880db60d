import { randomBytes } from 'node:crypto';
import type { SnmpUser } from '../model/description.ts';
import { BerReader, element, encodeInteger, encodeOid, PDU, TAG } from './ber.ts';
import { respond } from './pdu.ts';
import { decrypt, digest, DIGEST_LENGTH, encrypt, localKey, sameDigest, type Privacy } from './usm-crypto.ts';

const FLAG = { auth: 1, priv: 2, reportable: 4 } as const;
/** Maximum difference between a message and the engine's clock, in seconds. */
const WINDOW = 150;

/** Counters of usmStats (RFC 3414); a report carries the one that applies. */
const REPORT = {
  unsupportedLevel: 1,
  notInTimeWindow: 2,
  unknownUser: 3,
  unknownEngine: 4,
  wrongDigest: 5,
  decryption: 6,
} as const;

type ReportKind = keyof typeof REPORT;

export interface Engine {
  readonly id: Buffer;
  boots(): number;
  time(): number;
}

/** A message after processing by the security model. */
export interface SecureRequest {
  readonly scopedPdu: Buffer;
  readonly messageId: number;
  readonly level: number;
  readonly user: SnmpUser;
  readonly maxSize: number;
}

export type UsmResult =
  | { readonly kind: 'request'; readonly request: SecureRequest }
  | { readonly kind: 'report'; readonly message: Buffer }
  | { readonly kind: 'drop' };

interface Parsed {
  readonly messageId: number;
  readonly maxSize: number;
  readonly flags: number;
  readonly engineId: Buffer;
  readonly boots: number;
  readonly time: number;
  readonly userName: string;
  readonly digestAt: number;
  readonly digest: Buffer;
  readonly salt: Buffer;
  readonly data: Buffer;
}

/** The authoritative side of the user-based security model. */
export class Usm {
  readonly #engine: Engine;
  readonly #users: ReadonlyMap<string, SnmpUser>;
  readonly #counters = new Map<ReportKind, number>();

  constructor(engine: Engine, users: readonly SnmpUser[]) {
    this.#engine = engine;
    this.#users = new Map(users.map((user) => [user.name, user]));
  }

  receive(message: Buffer): UsmResult {
    const parsed = parse(message);
    const id = parsed.messageId;
    if (!parsed.engineId.equals(this.#engine.id)) return this.#report('unknownEngine', id);
    const user = this.#users.get(parsed.userName);
    if (user === undefined) return this.#report('unknownUser', id);
    const level = parsed.flags & 3;
    if (level !== levelOf(user)) return this.#report('unsupportedLevel', id);
    if ((level & FLAG.auth) !== 0) {
      if (!this.#isAuthentic(message, parsed, user)) return this.#report('wrongDigest', id);
      if (!this.#isTimely(parsed)) return this.#report('notInTimeWindow', id, user);
    }
    let scopedPdu = parsed.data;
    if ((level & FLAG.priv) !== 0) {
      try {
        const secret = new BerReader(parsed.data).bytes(TAG.octets);
        scopedPdu = decrypt(this.#privacy(user, parsed.boots, parsed.time, parsed.salt), secret);
      } catch {
        return this.#report('decryption', id);
      }
    }
    return { kind: 'request', request: { scopedPdu, messageId: id, level, user, maxSize: parsed.maxSize } };
  }

  /** Wraps a scoped PDU into a message with the security level of the request. */
  wrap(scopedPdu: Buffer, messageId: number, level: number, user: SnmpUser | undefined): Buffer {
    const boots = this.#engine.boots();
    const time = this.#engine.time();
    const salt = (level & FLAG.priv) === 0 ? Buffer.alloc(0) : randomBytes(8);
    const data =
      user !== undefined && (level & FLAG.priv) !== 0
        ? element(TAG.octets, encrypt(this.#privacy(user, boots, time, salt), scopedPdu))
        : scopedPdu;
    const mark = Buffer.alloc((level & FLAG.auth) === 0 ? 0 : DIGEST_LENGTH);
    const security = element(
      TAG.sequence,
      element(TAG.octets, this.#engine.id),
      element(TAG.integer, encodeInteger(boots)),
      element(TAG.integer, encodeInteger(time)),
      element(TAG.octets, Buffer.from(user?.name ?? '', 'utf8')),
      element(TAG.octets, mark),
      element(TAG.octets, salt),
    );
    const head = element(
      TAG.sequence,
      element(TAG.integer, encodeInteger(messageId)),
      element(TAG.integer, encodeInteger(65_507)),
      element(TAG.octets, Buffer.from([level])),
      element(TAG.integer, encodeInteger(3)),
    );
    const parts = [element(TAG.integer, Buffer.from([3])), head, element(TAG.octets, security), data];
    const message = element(TAG.sequence, ...parts);
    if (user?.authProtocol !== undefined && mark.length > 0) {
      // The digest comes right before the salt, which ends the security parameters.
      const end = message.length - data.length;
      const at = end - 2 - salt.length - DIGEST_LENGTH;
      digest(user.authProtocol, this.#authKey(user), message).copy(message, at);
    }
    return message;
  }

  #isAuthentic(message: Buffer, parsed: Parsed, user: SnmpUser): boolean {
    if (user.authProtocol === undefined || parsed.digest.length !== DIGEST_LENGTH) return false;
    const blank = Buffer.from(message);
    blank.fill(0, parsed.digestAt, parsed.digestAt + DIGEST_LENGTH);
    return sameDigest(digest(user.authProtocol, this.#authKey(user), blank), parsed.digest);
  }

  #isTimely(parsed: Parsed): boolean {
    return parsed.boots === this.#engine.boots() && Math.abs(parsed.time - this.#engine.time()) <= WINDOW;
  }

  #authKey(user: SnmpUser): Buffer {
    return localKey(user.authProtocol ?? 'MD5', user.authPassword ?? '', this.#engine.id);
  }

  #privacy(user: SnmpUser, boots: number, time: number, salt: Buffer): Privacy {
    const key = localKey(user.authProtocol ?? 'MD5', user.privPassword ?? '', this.#engine.id);
    return { protocol: user.privProtocol ?? 'DES', key, boots, time, salt };
  }

  #report(kind: ReportKind, messageId: number, user?: SnmpUser): UsmResult {
    const count = (this.#counters.get(kind) ?? 0) + 1;
    this.#counters.set(kind, count);
    const name = encodeOid([1, 3, 6, 1, 6, 3, 15, 1, 1, REPORT[kind], 0]);
    const binding = element(
      TAG.sequence,
      element(TAG.oid, name),
      element(TAG.counter32, encodeInteger(count, false)),
    );
    const pdu = respond(PDU.report, Buffer.from([0]), [0, 0], binding);
    const scoped = element(TAG.sequence, element(TAG.octets, this.#engine.id), element(TAG.octets), pdu);
    // Only the report about time is authenticated, because clients set their clock from it (RFC 3414, 3.2 step 7a).
    return {
      kind: 'report',
      message: this.wrap(scoped, messageId, user === undefined ? 0 : FLAG.auth, user),
    };
  }
}

function levelOf(user: SnmpUser): number {
  return (
    (user.authProtocol === undefined ? 0 : FLAG.auth) | (user.privProtocol === undefined ? 0 : FLAG.priv)
  );
}

function parse(message: Buffer): Parsed {
  const frame = new BerReader(message).enter(TAG.sequence);
  frame.integer();
  const head = frame.enter(TAG.sequence);
  const messageId = head.integer();
  const maxSize = head.integer();
  const flags = head.bytes(TAG.octets)[0] ?? 0;
  const security = frame.enter(TAG.octets).enter(TAG.sequence);
  const engineId = security.bytes(TAG.octets);
  const boots = security.integer();
  const time = security.integer();
  const userName = security.bytes(TAG.octets).toString('utf8');
  const mark = security.bytes(TAG.octets);
  const digestAt = security.position - mark.length;
  const salt = security.bytes(TAG.octets);
  const data = message.subarray(frame.position);
  return {
    messageId,
    maxSize,
    flags,
    engineId,
    boots,
    time,
    userName,
    digestAt,
    digest: Buffer.from(mark),
    salt,
    data,
  };
}
