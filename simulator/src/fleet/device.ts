import type { SecureContext } from 'node:tls';
import type { DeviceDescription, DeviceType } from '../model/description.ts';
import { ApiServer } from '../api/server.ts';
import { menusOf } from '../api/menus/index.ts';
import type { MenuSource } from '../api/outcome.ts';
import type { DeviceModel } from '../model/device.ts';
import type { Clock } from '../model/clock.ts';
import { BlackHole } from './black-hole.ts';
import { SnmpServer } from '../snmp/server.ts';
import type { MibView } from '../snmp/view.ts';
import { tableView } from '../snmp/table-view.ts';
import { makeFault, type Fault, type FaultKind, type FaultOptions } from '../conditions/fault.ts';
import type { Conditions } from '../conditions/conditions.ts';
import { Statistics } from '../conditions/statistics.ts';

export interface DeviceSettings {
  readonly address: string;
  readonly apiPort: number;
  readonly apiTlsPort: number;
  readonly snmpPort: number;
  readonly clock: Clock;
  readonly roundTripMs: number;
  readonly commandMs: number;
  readonly secure?: SecureContext;
  readonly caPem?: string;
  readonly certificateFingerprint?: string;
  readonly menus?: MenuSource;
  readonly view?: MibView;
}

/** Answering, refusing, or not to be found. */
type State = 'on' | 'off' | 'away';

/** A running device: its services, faults and counters. */
export class SimulatedDevice {
  readonly description: DeviceDescription;
  readonly model: DeviceModel;
  readonly statistics = new Statistics();
  readonly address: string;
  readonly username: string;
  readonly password: string;
  readonly community: string;
  readonly caPem: string | undefined;
  readonly certificateFingerprint: string | undefined;
  readonly #settings: DeviceSettings;
  readonly #conditions: Conditions;
  readonly #apis: ApiServer[] = [];
  readonly #api: ApiServer | undefined;
  readonly #apiTls: ApiServer | undefined;
  readonly #snmp: SnmpServer | undefined;
  #booting: NodeJS.Timeout | undefined;
  #state: State = 'off';
  #settling: Promise<void> = Promise.resolve();
  #hole: BlackHole | undefined;
  #open = false;

  constructor(model: DeviceModel, settings: DeviceSettings) {
    this.model = model;
    this.description = model.description;
    this.#settings = settings;
    this.address = settings.address;
    const { services, users, communities } = model.description;
    this.username = users[0]?.name ?? '';
    this.password = users[0]?.password ?? '';
    this.community = communities[0] ?? '';
    this.caPem = settings.caPem;
    this.certificateFingerprint = settings.certificateFingerprint;
    const { roundTripMs, commandMs } = settings;
    this.#conditions = { statistics: this.statistics, fault: undefined, away: false, roundTripMs, commandMs };
    const host = { device: model, conditions: this.#conditions, menus: settings.menus ?? menusOf(model) };
    if (services.api !== false)
      this.#api = new ApiServer(host, { address: settings.address, port: settings.apiPort });
    if (settings.secure !== undefined) {
      const listen = { address: settings.address, port: settings.apiTlsPort, secure: settings.secure };
      this.#apiTls = new ApiServer(host, listen);
    }
    for (const server of [this.#api, this.#apiTls]) if (server !== undefined) this.#apis.push(server);
    if (services.snmp !== false) {
      const view = settings.view ?? tableView(model);
      this.#snmp = new SnmpServer(model, view, this.#conditions, {
        address: settings.address,
        port: settings.snmpPort,
      });
    }
  }

  get name(): string {
    return this.description.name;
  }

  get type(): DeviceType {
    return this.description.type;
  }

  get role(): string {
    return this.description.role;
  }

  get site(): string {
    return this.description.site;
  }

  get tenant(): string {
    return this.description.tenant;
  }

  get version(): string {
    return this.model.version.number;
  }

  /** 0 when the service is off. */
  get apiPort(): number {
    return this.#api?.port ?? 0;
  }

  get apiTlsPort(): number {
    return this.#apiTls?.port ?? 0;
  }

  get snmpPort(): number {
    return this.#snmp?.port ?? 0;
  }

  get fault(): Fault | undefined {
    return this.#conditions.fault;
  }

  /** Unplugged or booting, and every connection attempt is lost. */
  get isAway(): boolean {
    return this.#hole !== undefined;
  }

  get roundTripMs(): number {
    return this.#conditions.roundTripMs;
  }

  /** Connections opened from now on have this round-trip time. */
  set roundTripMs(milliseconds: number) {
    this.#conditions.roundTripMs = milliseconds;
  }

  async open(): Promise<void> {
    this.#open = true;
    await this.#settle();
  }

  async setFault(kind: FaultKind, options: FaultOptions = {}): Promise<void> {
    this.#conditions.fault = makeFault(kind, options);
    await this.#settle();
  }

  async clearFault(): Promise<void> {
    this.#conditions.fault = undefined;
    await this.#settle();
  }

  /** Power cycle: connections drop, nothing answers for a while, uptime and counters restart. */
  async reboot(downSeconds = 5): Promise<void> {
    clearTimeout(this.#booting);
    for (const server of this.#apis) server.drop();
    this.model.restart(this.#settings.clock() / 1000 + downSeconds);
    const booted = new Promise<void>((resolve) => {
      this.#booting = setTimeout(() => {
        this.#booting = undefined;
        resolve();
      }, downSeconds * 1000);
    });
    await this.#settle();
    await booted;
    this.#snmp?.restarted();
    await this.#settle();
  }

  async close(): Promise<void> {
    clearTimeout(this.#booting);
    this.#booting = undefined;
    this.#open = false;
    await this.#settle();
  }

  #wanted(): State {
    const kind = this.#conditions.fault?.kind;
    if (!this.#open || (kind === 'refused' && this.#booting === undefined)) return 'off';
    return this.#booting !== undefined || kind === 'unplugged' ? 'away' : 'on';
  }

  /** Brings the servers into the state that fault and boot ask for; changes follow one another. */
  async #settle(): Promise<void> {
    const previous = this.#settling;
    this.#settling = (async () => {
      await previous.catch(() => undefined);
      await this.#become(this.#wanted());
    })();
    await this.#settling;
  }

  async #become(state: State): Promise<void> {
    if (state === this.#state) return;
    await this.#hole?.close();
    this.#hole = undefined;
    this.#conditions.away = state === 'away';
    this.#state = state;
    if (state === 'away') {
      for (const server of this.#apis) server.withdraw();
      await this.#snmp?.open();
      const ports = this.#apis.map((server) => server.port).filter((port) => port > 0);
      if (ports.length > 0) this.#hole = await BlackHole.open(this.address, ports);
      return;
    }
    // Whoever still waits on a connection from before learns only now that it is gone.
    for (const server of this.#apis) server.drop();
    if (state === 'on') await Promise.all([...this.#apis.map((server) => server.open()), this.#snmp?.open()]);
    else await Promise.all([...this.#apis.map((server) => server.close()), this.#snmp?.close()]);
  }
}
