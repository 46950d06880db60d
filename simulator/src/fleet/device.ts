import type { SecureContext } from 'node:tls';
import type { DeviceDescription, DeviceType } from '../model/description.ts';
import { ApiServer } from '../api/server.ts';
import { menusOf } from '../api/menus/index.ts';
import type { MenuSource } from '../api/outcome.ts';
import type { DeviceModel } from '../model/device.ts';
import type { Clock } from '../model/clock.ts';
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
    this.#conditions = { statistics: this.statistics, fault: undefined, roundTripMs, commandMs };
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

  get roundTripMs(): number {
    return this.#conditions.roundTripMs;
  }

  /** Connections opened from now on have this round-trip time. */
  set roundTripMs(milliseconds: number) {
    this.#conditions.roundTripMs = milliseconds;
  }

  async open(): Promise<void> {
    this.#open = true;
    await Promise.all([...this.#apis.map((server) => server.open()), this.#snmp?.open()]);
  }

  async setFault(kind: FaultKind, options: FaultOptions = {}): Promise<void> {
    const fault = makeFault(kind, options);
    await this.clearFault();
    this.#conditions.fault = fault;
    if (kind === 'unplugged') await this.#stop();
  }

  async clearFault(): Promise<void> {
    const previous = this.#conditions.fault;
    this.#conditions.fault = undefined;
    if (previous?.kind === 'unplugged') await this.#start();
  }

  /** Power cycle: connections drop, nothing answers for a while, uptime and counters restart. */
  async reboot(downSeconds = 5): Promise<void> {
    clearTimeout(this.#booting);
    await this.#stop();
    this.model.restart(this.#settings.clock() / 1000 + downSeconds);
    await new Promise<void>((resolve) => {
      this.#booting = setTimeout(() => {
        void this.#start().then(resolve);
      }, downSeconds * 1000);
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#booting);
    this.#open = false;
    await this.#stop();
  }

  async #stop(): Promise<void> {
    await Promise.all([...this.#apis.map((server) => server.close()), this.#snmp?.close()]);
  }

  async #start(): Promise<void> {
    if (!this.#open || this.#conditions.fault?.kind === 'unplugged') return;
    this.#snmp?.restarted();
    await Promise.all([...this.#apis.map((server) => server.open()), this.#snmp?.open()]);
  }
}
