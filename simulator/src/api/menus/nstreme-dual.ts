import { flag, itemId, whole } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { nstremeState, type NstremeState } from '../../model/nstreme-dual.ts';
import { hasLegacyWireless } from '../../model/registration.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const connected =
  (read: (state: NstremeState) => string): ReadColumn<PortModel> =>
  (port, m) => {
    const state = nstremeState(port, m);
    return state === undefined ? undefined : read(state);
  };

const pair = (read: (direction: 'tx' | 'rx') => number): string =>
  `${whole(read('tx'))},${whole(read('rx'))}`;

/** Two radios before 802.11n make one link: one of them sends, the other one receives. */
const links = defineMenu<PortModel>({
  path: '/interface/wireless/nstreme-dual',
  absent: (device) => !hasLegacyWireless(device),
  items: (m) => m.device.ports.filter(({ description }) => description.kind === 'nstreme-dual'),
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    comment: (port) => port.comment,
    mtu: (port) => String(port.mtu),
    l2mtu: () => '1500',
    'mac-address': (port) => port.mac,
    arp: () => 'enabled',
    'tx-radio': (port) => port.description.nstremeDual?.sends,
    'rx-radio': (port) => port.description.nstremeDual?.receives,
    'remote-mac': (port) => port.description.nstremeDual?.peer,
    'tx-band': () => '5GHz-a',
    'rx-band': () => '5GHz-a',
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (port) => port.name,
      id: (port) => itemId(port.number),
      columns: {
        connected: (port, m) => flag(port.isUp(m)),
        'tx-rate': connected((state) => `${state.sends}Mbps`),
        'rx-rate': connected((state) => `${state.receives}Mbps`),
        bytes: (port, m) => pair((direction) => port.bytes(m, direction)),
        frames: (port, m) => pair((direction) => port.packets(m, direction)),
        'hw-frames': (port, m) => pair((direction) => port.packets(m, direction) * 1.12),
        'tx-signal-strength': connected((state) => String(state.remoteSignal)),
        'rx-signal-strength': connected((state) => String(state.signal)),
        'tx-retries-lost': (port, m) => whole(port.packets(m, 'tx') / 60_000),
        'rx-duplicates': (port, m) => whole(port.packets(m, 'rx') / 9_000),
      },
    },
  },
});

export const nstremeDualMenus: readonly AnyMenu[] = [links];
