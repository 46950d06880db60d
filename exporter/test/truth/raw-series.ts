import { addBridge } from './raw-bridge.ts';
import { addDevice } from './raw-device.ts';
import { addHealth } from './raw-health.ts';
import { addInterfaces } from './raw-interface.ts';
import { addRadios } from './raw-radio.ts';
import { addIp } from './raw-ip.ts';
import { addWireless } from './raw-wireless.ts';
import { RawSeries } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

/**
 * The complete expected exposition of a walk, built from the text of its lines and OIDs typed from the MIBs. Nothing
 * here is shared with the exporter, so a wrong column, factor or join is detected.
 */
export function rawSeries(walk: WalkText): ReadonlyMap<string, string> {
  const series = new RawSeries();
  addBridge(walk, series);
  addDevice(walk, series);
  addHealth(walk, series);
  addInterfaces(walk, series);
  addIp(walk, series);
  addWireless(walk, series);
  addRadios(walk, series);
  return series.values;
}
