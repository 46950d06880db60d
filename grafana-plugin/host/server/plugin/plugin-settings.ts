/** What an organisation has set up for an app. */
export interface AppSettings {
  readonly enabled: boolean;
  readonly pinned: boolean;
  readonly jsonData: Readonly<Record<string, unknown>>;
  /** Never leaves the server but in routes. */
  readonly secureJsonData: Readonly<Record<string, string>>;
}

export interface AppProvision {
  readonly type: string;
  readonly orgId: number;
  readonly disabled?: boolean;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

/** The body of `POST /api/plugins/<id>/settings`. */
export interface SettingsChange {
  readonly enabled?: boolean;
  readonly pinned?: boolean;
  readonly jsonData?: Readonly<Record<string, unknown>>;
  readonly secureJsonData?: Readonly<Record<string, string>>;
}

/** Settings of apps, for each organisation its own, in memory: a restart begins with what is provisioned. */
export class PluginSettings {
  readonly #settings = new Map<string, AppSettings>();

  constructor(provisions: readonly AppProvision[]) {
    for (const { type, orgId, disabled = false, jsonData = {}, secureJsonData = {} } of provisions)
      this.#settings.set(`${orgId} ${type}`, { enabled: !disabled, pinned: true, jsonData, secureJsonData });
  }

  /** Undefined: nobody has set it up. */
  of(organisation: number, plugin: string): AppSettings | undefined {
    return this.#settings.get(`${organisation} ${plugin}`);
  }

  /** As in Grafana, what is not sent is empty afterwards, but for secrets, which stay. */
  change(organisation: number, plugin: string, change: SettingsChange): void {
    const before = this.of(organisation, plugin);
    this.#settings.set(`${organisation} ${plugin}`, {
      enabled: change.enabled ?? false,
      pinned: change.pinned ?? false,
      jsonData: change.jsonData ?? {},
      secureJsonData: { ...before?.secureJsonData, ...change.secureJsonData },
    });
  }
}
