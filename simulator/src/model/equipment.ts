/** What is in a device or attached to it, and what it does by the clock. */
export interface Equipment {
  readonly certificates?: readonly CertificateDescription[];
  readonly containers?: readonly ContainerDescription[];
  readonly disks?: readonly DiskDescription[];
  readonly hardware?: readonly HardwareDescription[];
  /** Version that the last check for updates found. */
  readonly latestVersion?: string;
  /** RouterOS of each part of the flash; the first one runs. */
  readonly partitions?: readonly string[];
  readonly ptpPort?: string;
  readonly schedules?: readonly ScheduleDescription[];
  readonly scripts?: readonly string[];
}

export interface CertificateDescription {
  readonly name: string;
  readonly commonName: string;
  readonly issuer?: string;
  /** Days from the start of the year in which the device booted. */
  readonly validFrom: number;
  readonly validTo: number;
  /** Days from the start of the simulator to the end: whatever the date, it is about to end. */
  readonly endsIn?: number;
  readonly authority?: boolean;
  readonly trusted?: boolean;
  readonly revoked?: boolean;
  /** Renewed again and again; the days only give its length. */
  readonly acmeStatus?: string;
  /** Of a certificate that is asked for over SCEP. */
  readonly scepStatus?: string;
}

export interface ContainerDescription {
  readonly name: string;
  readonly image: string;
  readonly interface: string;
  readonly mebibytes: number;
  readonly state: 'running' | 'stopped';
  /** It has a health check, and fails it for a while in every period. */
  readonly unhealthyEverySeconds?: number;
}

export interface DiskDescription {
  readonly slot: string;
  readonly model: string;
  readonly serial: string;
  readonly bus: string;
  readonly mebibytes: number;
  /** Celsius. */
  readonly temperature?: number;
}

export interface HardwareDescription {
  readonly bus: 'pci' | 'usb';
  readonly location: string;
  readonly vendor: string;
  readonly name: string;
  readonly vendorId: string;
  readonly deviceId: string;
  readonly serial?: string;
}

export interface ScheduleDescription {
  readonly name: string;
  readonly everySeconds: number;
  readonly disabled?: boolean;
}
