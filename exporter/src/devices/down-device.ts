import { type ErrorCode, errorTable } from '../errors/codes.ts';
import { ExporterError, isInternal } from '../errors/exporter-error.ts';
import type { RegisteredDevice } from './device.ts';

type DeviceCode = Extract<ErrorCode, `device.${string}`>;

/** By code, or by its area where each of its codes says the same of the device. */
const reasons: Readonly<Record<string, DeviceCode>> = {
  'registry.quarantined': 'device.quarantined',
  'registry.serial-missing': 'device.serial-missing',
  'registry.credential-missing': 'device.credential-missing',
  'registry.credential-elsewhere': 'device.credential-elsewhere',
  'registry.record-damaged': 'device.record-damaged',
  'registry.not-configured': 'device.registry-unavailable',
  'auth.tenant-suspended': 'device.suspended',
  'address.': 'device.address-not-allowed',
  'secret.': 'device.credential-unreadable',
  'storage.': 'device.registry-unavailable',
};

/**
 * A device that should be watched and is not even contacted. The scrape answers 200 with `mikrotik_up 0` and the
 * reason: an HTTP error would leave the device without series, and no alert on `mikrotik_up` would ever fire.
 */
export class DownDevice extends ExporterError {
  /** Absent if the database could not be asked. */
  readonly device: RegisteredDevice | undefined;

  constructor(code: DeviceCode, cause: ExporterError, device?: RegisteredDevice) {
    // A database or a key store names hosts, logins and files, and even a caller without a token may read this.
    super(code, isInternal(cause) ? errorTable[code].summary : cause.message, { cause });
    this.name = 'DownDevice';
    this.device = device;
  }
}

/** The same error as the state of a device; undefined for a mistake of the caller or of the exporter. */
export function asDownDevice(error: unknown, device?: RegisteredDevice): DownDevice | undefined {
  if (!(error instanceof ExporterError)) return undefined;
  const { code } = error;
  const reason = code.startsWith('device.')
    ? (code as DeviceCode)
    : (reasons[code] ?? reasons[code.replace(/\..*$/, '.')]);
  return reason === undefined ? undefined : new DownDevice(reason, error, device);
}
