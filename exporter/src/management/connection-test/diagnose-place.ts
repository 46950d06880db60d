import type { Auth, TransportName } from '../../config/settings.ts';
import { diagnoseApi } from './diagnose-api.ts';
import { diagnoseSnmp } from './diagnose-snmp.ts';
import type { Diagnosis, DiagnoseOptions } from './diagnosis.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** Where a device is, and how it is talked to. */
export interface Place {
  readonly address: string;
  /** Null: the port of the account. */
  readonly port: number | null;
  readonly transport: TransportName;
}

/** Tests the connection to a device, registered or not. */
export async function diagnosePlace(place: Place, auth: Auth, options: DiagnoseOptions): Promise<Diagnosis> {
  const { address, transport } = place;
  if (transport === 'api' && auth.api !== undefined) {
    return diagnoseApi({ address, port: place.port ?? auth.api.port }, auth.api, options);
  }
  if (transport === 'snmp' && auth.snmp !== undefined) {
    return diagnoseSnmp({ address, port: place.port ?? auth.snmp.port }, auth.snmp, options);
  }
  throw new ExporterError('registry.credential-missing', `There is no credential for ${transport}.`);
}
