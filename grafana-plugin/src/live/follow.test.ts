import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exporterAway, FakeGrafana } from '../../test/fake-grafana.ts';
import { follow, type Followed } from './follow.ts';

const reading = (rows: number, total = rows) => ({
  read_at: '2026-01-05T08:00:00.000Z',
  absent: false,
  complete: true,
  total,
  rows: Array.from({ length: rows }, (_, index) => ({ interface: `ether${index}` })),
  warnings: [],
});

let grafana: FakeGrafana;
let seen: Followed[];
let stop: () => void;
let hidden = false;

const start = () => {
  stop = follow({
    deviceId: 'dev_1',
    resource: 'interfaces',
    intervalSeconds: 5,
    onChange: (followed) => seen.push(followed),
  });
};
const setHidden = (value: boolean) => {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
};
const last = () => seen.at(-1);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
  seen = [];
  grafana = new FakeGrafana();
  grafana.on('GET /devices/dev_1/interfaces', () => reading(2));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('reads the stream of the organisation, and closes it', () => {
  start();
  const [stream] = grafana.openStreams;
  expect(stream!.path).toBe('/devices/dev_1/stream?resources=interfaces&interval_seconds=5');
  expect(stream!.headers['X-Grafana-Org-Id']).toMatch(/^\d+$/u);
  stream!.send('start', {});
  stream!.send('interfaces', reading(2));
  expect(last()).toMatchObject({ way: 'streaming', reading: { total: 2 }, error: undefined });
  stop();
  expect(grafana.openStreams).toEqual([]);
});

it('asks instead if nothing comes through the proxy', async () => {
  start();
  await vi.advanceTimersByTimeAsync(12_010);
  expect(grafana.openStreams).toEqual([]);
  expect(last()).toMatchObject({ way: 'polling', reading: { total: 2 } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(grafana.sent('GET /devices/dev_1/interfaces')).toHaveLength(2);
});

it('asks instead if others have all streams', async () => {
  start();
  grafana.streams[0]!.refuse(429, {
    title: 'Too many live streams are open.',
    code: 'request.too-many-streams',
    remedy: 'Close a page.',
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(grafana.openStreams).toEqual([]);
  expect(last()).toMatchObject({ way: 'polling', reading: { total: 2 }, error: undefined });
});

const hung = { code: 'device.timeout', message: 'The device did not answer.', remedy: 'Check its power.' };

it('does not take a device that fell silent while it was read for one that has no rows', () => {
  start();
  const [stream] = grafana.openStreams;
  stream!.send('interfaces', reading(2));
  stream!.send('interfaces', { ...reading(0), complete: false, warnings: [hung] });
  expect(last()).toMatchObject({ way: 'streaming', error: hung });
  expect(last()).not.toHaveProperty('reading');
  // Part of the rows is something to show, with what is missing.
  stream!.send('interfaces', { ...reading(1), complete: false, warnings: [hung] });
  expect(last()).toMatchObject({ reading: { total: 1 }, error: undefined });
});

it('says that the device does not answer, and goes on when it does', () => {
  start();
  const [stream] = grafana.openStreams;
  stream!.send('interfaces', reading(2));
  stream!.send('failure', { device: 'dev_1', read_at: '2026-01-05T08:00:10.000Z', ...hung });
  expect(last()).toMatchObject({ way: 'streaming', error: hung });
  expect(last()).not.toHaveProperty('reading');
  stream!.send('interfaces', reading(3));
  expect(last()).toMatchObject({ way: 'streaming', reading: { total: 3 }, error: undefined });
});

it('waits with a device that hangs from the start: its stream is there', async () => {
  start();
  grafana.openStreams[0]!.send('start', {});
  await vi.advanceTimersByTimeAsync(12_010);
  expect(grafana.openStreams).toHaveLength(1);
  expect(grafana.requests).toEqual([]);
});

it('opens a stream again in which not even a heartbeat came', async () => {
  start();
  grafana.openStreams[0]!.send('interfaces', reading(2));
  await vi.advanceTimersByTimeAsync(45_010);
  expect(grafana.openStreams).toEqual([]);
  expect(last()).toMatchObject({ way: 'connecting', error: { code: 'proxy.unreachable' } });
  await vi.advanceTimersByTimeAsync(2_010);
  expect(grafana.openStreams).toHaveLength(1);
});

it('says that the device does not answer while asking', async () => {
  grafana.on('GET /devices/dev_1/interfaces', () => ({ ...reading(0), error: hung }));
  start();
  await vi.advanceTimersByTimeAsync(12_010);
  expect(last()).toMatchObject({ way: 'polling', error: hung });
  expect(last()).not.toHaveProperty('reading');
});

it('asks instead for a table that is longer than an event', async () => {
  grafana.on('GET /devices/dev_1/interfaces', () => reading(900));
  start();
  grafana.openStreams[0]!.send('interfaces', reading(500, 900));
  await vi.advanceTimersByTimeAsync(10);
  expect(last()).toMatchObject({ way: 'polling', reading: { total: 900 } });
  expect(grafana.sent('GET /devices/dev_1/interfaces')[0]!.query).toEqual({ limit: 1000 });
});

it('comes back by itself after the exporter was away, and keeps trying', async () => {
  start();
  grafana.openStreams[0]!.send('interfaces', reading(2));
  grafana.openStreams[0]!.refuse(502, undefined);
  // With an empty body, as Grafana's proxy answers.
  expect(last()).toMatchObject({ way: 'connecting', error: { code: 'proxy.exporter-away' } });
  await vi.advanceTimersByTimeAsync(2_000);
  grafana.openStreams[0]!.refuse(502, { message: 'Bad Gateway' });
  expect(last()).toMatchObject({ way: 'connecting', error: { code: 'proxy.exporter-away' } });
  await vi.advanceTimersByTimeAsync(4_000);
  grafana.openStreams[0]!.send('interfaces', reading(2));
  expect(last()).toMatchObject({ way: 'streaming', error: undefined });
});

it('is in no hurry where it was refused for good', async () => {
  start();
  grafana.openStreams[0]!.refuse(404, { code: 'registry.not-found', title: 'Gone', status: 404, remedy: '' });
  expect(last()).toMatchObject({ error: { code: 'registry.not-found' } });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(grafana.openStreams).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(grafana.openStreams).toHaveLength(1);
});

it('says why asking fails, and goes on', async () => {
  grafana.on('GET /devices/dev_1/interfaces', exporterAway);
  start();
  await vi.advanceTimersByTimeAsync(12_010);
  expect(last()).toMatchObject({ way: 'polling', error: { code: 'proxy.exporter-away' } });
  grafana.on('GET /devices/dev_1/interfaces', () => reading(3));
  await vi.advanceTimersByTimeAsync(5_010);
  expect(last()).toMatchObject({ way: 'polling', reading: { total: 3 }, error: undefined });
});

it('reads nothing while nobody sees it', async () => {
  start();
  setHidden(true);
  expect(last()).toMatchObject({ way: 'paused' });
  expect(grafana.openStreams).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(grafana.requests).toEqual([]);
  setHidden(false);
  expect(grafana.openStreams).toHaveLength(1);
});
