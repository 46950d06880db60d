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
  readonly work: BulkWork;
  /** A step is one device, or all of them in one change. */
  readonly run: BatchRun<readonly Device[], void>;
}

/** What one change of many may hold. */
export const changedAtOnce = 500;

/** Devices of the configuration file stay as they are. */
export const changeable = (devices: readonly Device[]): readonly Device[] =>
  devices.filter((device) => !isOfFile(device));

/** All are changed or none, so that nobody has to find out how far it went. More than fit, and removals, go one by one. */
export function startBulk(devices: readonly Device[], work: BulkWork, onEnd: () => void): BulkRun {
  const ours = changeable(devices);
  const isOneStep = work.kind === 'change' && ours.length > 1 && ours.length <= changedAtOnce;
  return isOneStep ? begin([ours], work, onEnd) : startOneByOne(ours, work, onEnd);
}

export const startOneByOne = (devices: readonly Device[], work: BulkWork, onEnd: () => void): BulkRun =>
  begin(
    devices.map((device) => [device]),
    work,
    onEnd,
  );

function begin(steps: readonly (readonly Device[])[], work: BulkWork, onEnd: () => void): BulkRun {
  const workOnStep = async (step: readonly Device[]): Promise<void> => {
    const [first] = step;
    if (work.kind === 'change' && step.length > 1) await changeTogether(step, work);
    else if (first !== undefined) await workOn(first, work);
  };
  return { work, run: new BatchRun(steps, workOnStep, onEnd) };
}

async function changeTogether(devices: readonly Device[], { change, labels }: BulkChange): Promise<void> {
  await api.post('/devices/bulk', {
    body: {
      devices: devices.map(({ id }) => ({ id })),
      change: { ...change, ...(labels === undefined ? {} : { labels }) },
    },
  });
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
