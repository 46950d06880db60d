import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { BatchRun } from '../../batch/batch-run.ts';
import { type Device, isOfFile } from '../../devices/device.ts';
import { outsidePage } from '../../states/outside-page.ts';
import { changedLabels, type LabelChange } from './label-lines.ts';

type DeviceChange = components['schemas']['DeviceChange'];

export interface BulkChange {
  readonly kind: 'change';
  /** What all of them get. */
  readonly change: Pick<DeviceChange, 'site_id' | 'role' | 'state'>;
  readonly labels?: LabelChange;
}
export type BulkWork = BulkChange | { readonly kind: 'delete' };

export interface BulkRun {
  readonly kind: BulkWork['kind'];
  readonly run: BatchRun<Device, void>;
}

/** Devices of the configuration file stay as they are. */
export const changeable = (devices: readonly Device[]): readonly Device[] =>
  devices.filter((device) => !isOfFile(device));

export function startBulk(devices: readonly Device[], work: BulkWork, onEnd: () => void): BulkRun {
  const run = new BatchRun(changeable(devices), (device) => workOn(device, work));
  void run.finished().then(onEnd);
  return { kind: work.kind, run };
}

/** With the revision as it is now: what the person saw of many devices may be minutes old, and only what was ticked is changed. */
async function workOn({ id }: Device, work: BulkWork): Promise<void> {
  const { revision, labels } = await api.get('/devices/{id}', { path: { id } });
  const call = { path: { id }, ...(revision === null ? {} : { revision }) };
  if (work.kind === 'delete') {
    await api.remove('/devices/{id}', call);
    return;
  }
  const body = {
    ...work.change,
    ...(work.labels === undefined ? {} : { labels: changedLabels(labels, work.labels) }),
  };
  await api.patch('/devices/{id}', { ...call, body });
}

/** The last run, kept while the person is on other pages. */
export const bulkRun = outsidePage<BulkRun>();
