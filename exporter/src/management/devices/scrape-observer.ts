import { systemScope, systemTenantScope } from '../../access/local-operator.ts';
import type { TenantId } from '../../access/ids.ts';
import { LruMap } from '../../concurrency/lru-map.ts';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import type { DeviceFacts, DeviceId, RegisteredDevice } from '../../devices/device.ts';
import type { ProbeResult } from '../../probe/result.ts';
import { factColumns } from './device-row.ts';
import type { Contact, Observation, ObservationRepository } from './observation-repository.ts';
import { factsOf } from './scrape-facts.ts';

/** A scrape writes nothing; what it learned waits this long at most. */
const flushMs = 30_000;
/** The stored times of contacts are this old at most while a device is scraped: 10,000 devices make 33 writes a second. */
const contactStepMs = 5 * 60_000;
/** More than one exporter reads. Others are noted at their next scrape. */
const maxPending = 20_000;
/** Devices of one transaction that leaves an entry in history and audit for each. */
const devicesOfTransaction = 50;
/** A device that changed too often is looked at again after this time. */
const heldBackMs = 10 * 60_000;

export interface ObserverDeps {
  readonly observations: Pick<ObservationRepository, 'store' | 'noteContacts'>;
  readonly onError: (error: unknown) => void;
  /** Its facts change more often than the history may grow. */
  readonly onHeldBack: (id: DeviceId) => void;
  readonly now?: () => number;
}

interface Pending extends Observation {
  readonly tenantId: TenantId;
  readonly isChanged: boolean;
}

/**
 * Keeps the registry true to the devices: what scrapes read anyway (version, board, identity, when it was asked,
 * when it answered, and why it did not) is compared with the row the scrape has looked up and stored beside the scrapes, only where it
 * differs. What a crash or a failed write loses, the next scrape notices again.
 */
export class ScrapeObserver {
  readonly #deps: ObserverDeps;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  readonly #heldBack = new LruMap<DeviceId, number>(maxPending);
  #pending = new Map<DeviceId, Pending>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(deps: ObserverDeps) {
    this.#deps = deps;
    this.#now = deps.now ?? Date.now;
    this.#timer = setInterval(() => void this.flush(), flushMs);
    this.#timer.unref();
  }

  /** `device` is its row when the scrape began. */
  saw(device: RegisteredDevice, result: ProbeResult): void {
    const { id, tenantId, revision } = device;
    if (!result.asked) return;
    const now = this.#now();
    const facts = result.up ? newFacts(device, factsOf(result)) : {};
    const isNew =
      Object.keys(facts).length > 0 || (result.up && device.state === 'pending' && device.serial === null);
    const isChanged = isNew && (this.#heldBack.get(id) ?? 0) <= now;
    const errorCode = result.error?.code ?? null;
    const isDue =
      isOlder(device.lastAskedAt, now) ||
      (result.up && isOlder(device.lastContactAt, now)) ||
      errorCode !== (device.lastError?.code ?? null) ||
      isChanged;
    const before = this.#pending.get(id);
    if (!isDue || (before === undefined && this.#pending.size >= maxPending)) return;
    const at = new Date(now).toISOString();
    this.#pending.set(id, {
      id,
      tenantId,
      revision,
      facts: isChanged ? facts : (before?.facts ?? {}),
      isChanged: isChanged || before?.isChanged === true,
      askedAt: at,
      errorCode,
      upAt: result.up ? at : (before?.upAt ?? null),
    });
  }

  /** Waits for the last write. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  /** Stores what is pending; one flush at a time. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#store()).catch(this.#deps.onError);
    return this.#flushing;
  }

  async #store(): Promise<void> {
    const pending = [...this.#pending.values()];
    this.#pending = new Map();
    if (pending.length === 0) return;
    const contacts: Contact[] = pending.filter(({ isChanged }) => !isChanged);
    if (contacts.length > 0) await this.#deps.observations.noteContacts(systemScope('scrape'), contacts);
    const changed = pending.filter(({ isChanged }) => isChanged);
    for (const tenant of new Set(changed.map(({ tenantId }) => tenantId))) {
      await this.#storeFacts(
        tenant,
        changed.filter(({ tenantId }) => tenantId === tenant),
      );
    }
  }

  async #storeFacts(tenantId: TenantId, changed: readonly Observation[]): Promise<void> {
    const scope = systemTenantScope('scrape', tenantId);
    for (let start = 0; start < changed.length; start += devicesOfTransaction) {
      const part = changed.slice(start, start + devicesOfTransaction);
      for (const id of await this.#deps.observations.store(scope, part)) {
        this.#heldBack.set(id, this.#now() + heldBackMs);
        this.#deps.onHeldBack(id);
      }
      await yieldTurn();
    }
  }
}

const isOlder = (time: string | null, now: number): boolean =>
  time === null || now - Date.parse(time) >= contactStepMs;

/** Only what differs from the stored facts, in their stored form; otherwise long text would always differ. */
function newFacts(device: RegisteredDevice, facts: DeviceFacts): DeviceFacts {
  const { board, version, identity } = factColumns(facts);
  const boardIsNew = board !== '' && board !== device.board;
  return {
    ...(boardIsNew ? { board } : {}),
    ...(version === '' || version === device.version ? {} : { version }),
    ...(identity === '' || identity === device.identity ? {} : { identity }),
    // The connection test also looks at radios and modems; its suggestion stands until the board is another.
    ...(facts.suggestedType !== undefined && (boardIsNew || device.suggestedType === null)
      ? { suggestedType: facts.suggestedType }
      : {}),
  };
}
