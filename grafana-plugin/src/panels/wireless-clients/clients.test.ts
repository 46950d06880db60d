import { describe, expect, it } from 'vitest';
import { table } from '../../../test/panels/frames.ts';
import { labelReader } from '../shared/rows/labels.ts';
import { rowsByMeasure } from '../shared/rows/measures.ts';
import { rowsOfFrames } from '../shared/rows/rows-of-frames.ts';
import { clientMeasures } from './client-measures.ts';
import { clientsOf } from './clients.ts';
import { barShare } from './grade-look.ts';

const of = (mac_address: string, more = {}) => ({ device: 'ap1', interface: 'wlan1', mac_address, ...more });

const clients = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  clientsOf(rowsByMeasure(clientMeasures, rowsOfFrames(frames)), labelReader());

describe('clientsOf', () => {
  it('has the weakest first, with rates, noise and names of their own queries', () => {
    expect(
      clients(
        table('A', [
          [of('00:00:00:00:00:01'), -61],
          [of('00:00:00:00:00:02'), -83],
        ]),
        table('B', [[of('00:00:00:00:00:02'), 130e6]]),
        table('C', [
          [
            of('00:00:00:00:00:02', { __name__: 'mikrotik_wireless_client_receive_rate_bytes_per_second' }),
            1e6,
          ],
        ]),
        table('D', [[of('00:00:00:00:00:02'), 14]]),
        table('E', [[of('00:00:00:00:00:02', { radio_name: 'novak' }), 1]]),
      ).map(({ name, signal, toClient, fromClient, signalToNoise }) => [
        name,
        signal,
        toClient,
        fromClient,
        signalToNoise,
      ]),
    ).toEqual([
      ['novak', -83, 130e6, 8e6, 14],
      ['00:00:00:00:00:01', -61, undefined, undefined, undefined],
    ]);
  });

  it('keeps clients of one address on two radios apart, and drops those without a number', () => {
    expect(
      clients(
        table('A', [
          [of('00:00:00:00:00:01'), -70],
          [of('00:00:00:00:00:01', { interface: 'wlan2' }), -60],
          [of('00:00:00:00:00:03'), NaN],
        ]),
      ).map(({ interface: radio, signal }) => [radio, signal]),
    ).toEqual([
      ['wlan1', -70],
      ['wlan2', -60],
    ]);
  });

  it('knows the metrics of all wireless packages by name', () => {
    const frame = table('X', [
      [of('00:00:00:00:00:01', { __name__: 'mikrotik_wifi_client_signal_dbm' }), -50],
    ]);
    expect(clients(frame)).toHaveLength(1);
  });
});

const lease = (mac_address: string, host_name: string, site = 's1') =>
  ({ site, device: 'router1', server: 'dhcp1', mac_address, host_name }) as const;

describe('the name of a client', () => {
  const heard = table('A', [
    [of('00:00:00:00:00:0a', { site: 's1' }), -63],
    [of('00:00:00:00:00:0b', { site: 's1' }), -62],
    [of('00:00:00:00:00:0c', { site: 's1' }), -61],
  ]);
  const namesOf = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
    clients(heard, ...frames).map(({ name }) => name);

  it('is what somebody wrote before what it calls itself', () => {
    const own = { site: 's1', radio_name: 'wlan-client', comment: 'Novak, roof' };
    expect(namesOf(table('E', [[of('00:00:00:00:00:0a', own), 1]]))[0]).toBe('Novak, roof');
  });

  it('is that of its lease or of the device with that address, at the same site', () => {
    expect(
      namesOf(
        table('F', [
          [lease('00:00:00:00:00:0A', 'novak-pc'), 1],
          [{ site: 's1', device: 'cpe7', interface: 'wlan1', mac_address: '00:00:00:00:00:0B' }, 1],
          [lease('00:00:00:00:00:0C', 'elsewhere', 's2'), 1],
        ]),
      ),
    ).toEqual(['novak-pc', 'cpe7', '00:00:00:00:00:0c']);
  });
});

describe('signal', () => {
  it('is a bar between the ends of the scale', () => {
    expect(barShare(-95, -95, -45)).toBe(0);
    expect(barShare(-70, -95, -45)).toBe(0.5);
    expect(barShare(-20, -95, -45)).toBe(1);
  });
});
