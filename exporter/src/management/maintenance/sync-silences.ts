import type { AllTenantsScope } from '../../access/scope.ts';
import type { Silence } from '../../alertmanager/api-types.ts';
import type { AlertmanagerClient } from '../../alertmanager/client.ts';
import { isSame } from '../../alertmanager/matchers.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { isNotFound } from '../../store/record-errors.ts';
import type { DeviceId } from '../../devices/device.ts';
import { tenantMatcher } from '../alerts/tenant-silences.ts';
import type { Registry } from '../registry.ts';
import { sitesBelow } from './coverage.ts';
import type { NamedWindow } from './repository.ts';
import { type FleetNames, kindOf, markOf, type WantedSilences, wantedSilences } from './wanted-silence.ts';
import type { WindowSilence } from './window.ts';

export interface SyncDeps {
  readonly registry: Pick<Registry, 'maintenanceWindows'>;
  readonly directory: DeviceDirectory;
  readonly alertmanager: AlertmanagerClient;
  /** Default: the clock. */
  readonly nowMs?: () => number;
}

export interface SyncCounts extends Readonly<Record<string, number>> {
  readonly made: number;
  readonly expired: number;
  readonly failed: number;
}

/** What is left when a round has taken this long is for the next one. */
export const longestRoundMs = 30_000;

const unmade: WindowSilence = { state: 'none', ids: [], key: '', error: null };

/**
 * Brings the silences in Alertmanager to what the windows say: makes, moves and expires them. One exporter at a time
 * does this. What Alertmanager does not take stays as it is, and is tried again in the next round.
 */
export async function syncSilences(deps: SyncDeps, scope: AllTenantsScope): Promise<SyncCounts> {
  const windows = await deps.registry.maintenanceWindows.withSilences(scope);
  const round = new Round(deps, scope);
  if (windows.length > 0) await round.run(windows);
  return round.counts;
}

class Round {
  readonly counts = { made: 0, expired: 0, failed: 0 };
  readonly #deps: SyncDeps;
  readonly #scope: AllTenantsScope;
  readonly #nowMs: number;
  readonly #signal = AbortSignal.timeout(longestRoundMs);

  constructor(deps: SyncDeps, scope: AllTenantsScope) {
    this.#deps = deps;
    this.#scope = scope;
    this.#nowMs = (deps.nowMs ?? Date.now)();
  }

  async run(windows: readonly NamedWindow[]): Promise<void> {
    const fleet = await this.#fleet(windows);
    const work = windows
      .map((named) => ({ named, wanted: wantedSilences(named, fleet, this.#nowMs) }))
      .filter(({ named, wanted }) => wanted !== undefined || !isSettled(named));
    if (!this.#deps.alertmanager.isConfigured) {
      // A silence from before stays known: it is expired when there is an Alertmanager again.
      for (const { named } of work)
        await this.#note(named, { ...named.window.silence, state: 'off', error: null });
      return;
    }
    if (work.length === 0) return;
    let present: readonly Silence[];
    try {
      present = await this.#deps.alertmanager.silences([], this.#signal);
    } catch (error) {
      for (const { named, wanted } of work) await this.#noteError(named, wanted, error);
      return;
    }
    for (const { named, wanted } of work) {
      if (this.#signal.aborted) return;
      try {
        await (wanted === undefined ? this.#expire(named, present) : this.#keep(named, wanted, present));
      } catch (error) {
        await this.#noteError(named, wanted, error);
      }
    }
  }

  /** The names that the silences need. */
  async #fleet(windows: readonly NamedWindow[]): Promise<FleetNames> {
    const { directory } = this.#deps;
    const names = new Map<string, string>();
    for (const id of new Set(windows.flatMap(({ window }) => window.places.devices))) {
      const device = await directory.find(this.#scope, id as DeviceId).catch((error: unknown) => {
        if (isNotFound(error)) return undefined;
        throw error;
      });
      if (device !== undefined) names.set(id, device.name);
    }
    const sites = await directory.sites(this.#scope);
    return { sites, below: sitesBelow(sites), deviceName: (id) => names.get(id) };
  }

  /** Also one whose id was never noted: Alertmanager may have taken it without an answer that reached us. */
  async #expire(named: NamedWindow, present: readonly Silence[]): Promise<void> {
    const { window, isRemoved } = named;
    await this.#expireAll(
      present
        .filter(({ id }) => window.silence.ids.includes(id))
        .concat(present.filter((one) => isOfWindow(one, named))),
    );
    if (isRemoved) await this.#deps.registry.maintenanceWindows.forget(this.#scope, window);
    else await this.#note(named, unmade);
  }

  async #expireAll(silences: readonly Silence[]): Promise<void> {
    for (const { id, status } of new Set(silences)) {
      if (status.state === 'expired') continue;
      await this.#deps.alertmanager.expireSilence(id, this.#signal);
      this.counts.expired += 1;
    }
  }

  async #keep(named: NamedWindow, wanted: WantedSilences, present: readonly Silence[]): Promise<void> {
    const { silence } = named.window;
    const stored = present.filter(({ id }) => silence.ids.includes(id));
    if (silence.key === wanted.key && stored.length === wanted.drafts.length) {
      // Whoever expired it in Alertmanager wants to be woken; one that Alertmanager lost is made again.
      const state = stored.some(({ status }) => status.state === 'expired') ? 'expired' : 'made';
      await this.#note(named, { ...silence, state, error: null });
      return;
    }
    const own = [...stored, ...present.filter((one) => isOfWindow(one, named))];
    const ids: string[] = [];
    for (const draft of wanted.drafts) ids.push(await this.#put(draft, own));
    // Those of places that the window is no longer about. What was moved has kept its id, or is expired by that.
    await this.#expireAll(own.filter((one) => !wanted.drafts.some((draft) => kindOf(draft) === kindOf(one))));
    const isKnown = await this.#note(named, { state: 'made', ids, key: wanted.key, error: null });
    // Removed while the silences were made: nobody would ever end them.
    if (!isKnown) for (const id of ids) await this.#deps.alertmanager.expireSilence(id);
  }

  /** Makes a silence, or moves the one of its kind that is there. */
  async #put(wanted: WantedSilences['drafts'][number], own: readonly Silence[]): Promise<string> {
    const base = own.find((one) => kindOf(one) === kindOf(wanted));
    // With the start it has, an active silence is moved; with another one, Alertmanager replaces it.
    const hasBegun = base?.status.state === 'active' && Date.parse(wanted.startsAt) <= this.#nowMs;
    const draft = { ...wanted, ...(hasBegun ? { startsAt: base.startsAt } : {}) };
    const isUsable = base !== undefined && base.status.state !== 'expired';
    const change = { ...draft, ...(isUsable ? { id: base.id } : {}) };
    const id = await this.#deps.alertmanager.putSilence(change, this.#signal);
    this.counts.made += 1;
    return id;
  }

  /** Without an answer it is pending: made again with the next round. */
  async #noteError(named: NamedWindow, wanted: WantedSilences | undefined, error: unknown): Promise<void> {
    if (this.#signal.aborted) return;
    if (!(error instanceof ExporterError) || !error.code.startsWith('alertmanager.')) throw error;
    this.counts.failed += 1;
    const isRefused = error.code === 'alertmanager.refused';
    // One that should be expired is still there.
    const state = wanted === undefined ? named.window.silence.state : isRefused ? 'refused' : 'pending';
    await this.#note(named, { ...named.window.silence, state, error: error.message });
  }

  async #note(named: NamedWindow, silence: WindowSilence): Promise<boolean> {
    const before = named.window.silence;
    const isSameAsBefore =
      before.state === silence.state &&
      before.ids.join() === silence.ids.join() &&
      before.key === silence.key &&
      before.error === silence.error;
    if (isSameAsBefore) return true;
    return this.#deps.registry.maintenanceWindows.noteSilence(this.#scope, named.window, silence);
  }
}

/** Nothing is left to be done for a window that needs no silence now. */
const isSettled = ({ window: { silence }, isRemoved }: NamedWindow): boolean =>
  silence.ids.length === 0 && silence.state === 'none' && !isRemoved;

/** Made for this window, by an exporter that ended before it could note the id. */
const isOfWindow = ({ comment, matchers, status }: Silence, { window, tenant }: NamedWindow): boolean =>
  status.state !== 'expired' &&
  comment.endsWith(markOf(window.id)) &&
  matchers.some((matcher) => isSame(matcher, tenantMatcher(tenant)));
