import type { Target } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { diagnoseApi } from './diagnose-api.ts';
import { diagnoseSnmp } from './diagnose-snmp.ts';
import type { Diagnosis, DiagnoseOptions } from './diagnosis.ts';

/** Tests the connection to a device, registered or not. The test itself looks up and checks the address. */
export async function diagnose(
  { address, port, transport, auth }: Pick<Target, 'address' | 'port' | 'transport' | 'auth'>,
  options: DiagnoseOptions,
): Promise<Diagnosis> {
  if (transport === 'api' && auth.api !== undefined) {
    return diagnoseApi({ address, port: port ?? auth.api.port }, auth.api, options);
  }
  if (transport === 'snmp' && auth.snmp !== undefined) {
    return diagnoseSnmp({ address, port: port ?? auth.snmp.port }, auth.snmp, options);
  }
  throw new ExporterError('registry.credential-missing', `There is no credential for ${transport}.`);
}
