import type { Principal } from '../access/principal.ts';
import { AlertmanagerClient } from '../alertmanager/client.ts';
import { PrometheusClient } from '../prometheus/client.ts';
import type { Settings } from '../config/settings.ts';
import type { Collector } from '../define/collector.ts';
import { refuseOtherSpelling, siteInFile, tenantInFile } from '../devices/file-spelling.ts';
import { refuseUnknownModules } from '../devices/modules.ts';
import type { DeviceDirectory } from '../devices/directory.ts';
import { LiveReader, type TableReader } from '../live/reader.ts';
import { LiveStreams, type StreamLimits } from '../live/streams.ts';
import { type ObserverDeps, ScrapeObserver } from './devices/scrape-observer.ts';
import { DeviceTrees } from './commands/device-tree.ts';
import { noteLiveRead } from './live/note-live-read.ts';
import { HardwareWatch } from './devices/hardware-watch.ts';
import { resources } from './live/live-resources.ts';
import type { Registry } from './registry.ts';
import { heldPermissions } from './session/held-permissions.ts';
import type { DeviceId } from '../devices/device.ts';

/** What handlers use besides the repositories of their request. Add what a new resource needs here. */
export interface ApiServices {
  /** Version of the exporter. */
  readonly version: string;
  /** What the configuration file has. */
  readonly configured: () => ConfiguredParts;
  /** Names of the permissions that somebody can use. */
  readonly permissionsOf: (principal: Principal) => readonly string[];
  /** The repositories without a surrounding transaction. */
  readonly registry: Registry;
  readonly directory: DeviceDirectory;
  /** Throws for modules that the configuration file does not define. */
  readonly checkModules: (modules: readonly string[] | null | undefined) => void;
  /** Throws for a name of a tenant or site that the configuration file writes otherwise. */
  readonly checkSpelling: SpellingCheck;
  /** The collectors of the configuration file. */
  readonly customCollectors: () => readonly Collector[];
  readonly hardware: HardwareWatch;
  readonly alertmanager: AlertmanagerClient;
  readonly prometheus: PrometheusClient;
  /** Stores what scrapes learn of registered devices. */
  readonly observer: ScrapeObserver;
  /** Live device data, read once or watched. */
  readonly reader: LiveReader;
  readonly streams: LiveStreams;
  /** The commands that devices have. */
  readonly commandTrees: DeviceTrees;
  /** Called for errors that do not affect the work itself. */
  readonly onError: (error: unknown) => void;
}

export interface ConfiguredParts {
  readonly alertmanager: boolean;
  readonly prometheus: boolean;
  readonly grafana: boolean;
}

export interface SpellingCheck {
  readonly tenant: (name: string) => void;
  readonly site: (tenant: string, name: string) => void;
}

export interface ServiceDeps extends Pick<ApiServices, 'version' | 'registry' | 'directory' | 'onError'> {
  readonly probes: TableReader;
  /** The current configuration. */
  readonly settings: () => Settings;
  readonly streamLimits: Partial<StreamLimits>;
  /** What to do when facts of devices cannot be stored, or change too often. */
  readonly observing: Pick<ObserverDeps, 'onError' | 'onHeldBack'>;
}

export function createServices({
  probes,
  settings,
  streamLimits,
  observing,
  ...deps
}: ServiceDeps): ApiServices {
  const { registry, directory, onError } = deps;
  const reader = new LiveReader(probes, resources, {
    onRead: (target, whole) => noteLiveRead(directory.seen, target.name as DeviceId, whole),
  });
  const streams = new LiveStreams(reader, { limits: streamLimits, onError });
  const onSwap = (id: DeviceId): void => streams.endDevice(id);
  const hardware = new HardwareWatch({ directory, devices: registry.devices, onSwap });
  const observer = new ScrapeObserver({ observations: registry.observations, ...observing });
  const checkModules: ApiServices['checkModules'] = (modules) => refuseUnknownModules(settings(), modules);
  const checkSpelling: SpellingCheck = {
    tenant: (name) => refuseOtherSpelling('tenant', name, tenantInFile(settings(), name)),
    site: (tenant, name) => refuseOtherSpelling('site', name, siteInFile(settings(), tenant, name)),
  };
  const customCollectors = (): readonly Collector[] => settings().customCollectors;
  const alertmanager = new AlertmanagerClient(() => settings().alertmanagers);
  const prometheus = new PrometheusClient(() => settings().prometheus);
  const configured = (): ConfiguredParts => ({
    alertmanager: alertmanager.isConfigured,
    prometheus: prometheus.isConfigured,
    grafana: settings().grafana !== undefined,
  });
  return {
    ...deps,
    configured,
    permissionsOf: heldPermissions,
    alertmanager,
    prometheus,
    commandTrees: new DeviceTrees({ directory, hardware }),
    reader,
    streams,
    checkModules,
    checkSpelling,
    customCollectors,
    hardware,
    observer,
  };
}
