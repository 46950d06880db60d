import type { LteDescription } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { aggregatedOf, lteState, type LteState, technologyOf } from '../../model/lte.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu, type Monitor } from '../menu.ts';

const ports = (m: DeviceMoment): PortModel[] =>
  m.device.ports.filter((port) => port.description.kind === 'lte');

const on =
  (read: (state: LteState, lte: LteDescription, m: DeviceMoment) => string | undefined) =>
  (port: PortModel, m: DeviceMoment) => {
    const lte = port.description.lte;
    return lte === undefined || !port.isUp(m) ? undefined : read(lteState(port, lte, m), lte, m);
  };

/** `B3@20Mhz earfcn: 1300` was `1300 (band 3, bandwidth 20Mhz)` before version 7. */
function earfcnOf({ band }: LteState): string | undefined {
  const match = /^B(\d+)@(\w+) earfcn: (\d+)$/.exec(band);
  return match === null ? undefined : `${match[3]} (band ${match[1]}, bandwidth ${match[2]})`;
}

const isOld = (device: DeviceModel): boolean => !isAtLeast(device.version, 7, 0);

const state: Monitor<PortModel> = {
  selectors: ['numbers', 'number'],
  name: (port) => port.name,
  id: (port) => itemId(port.number),
  columns: {
    status: (port, m) => (port.isUp(m) ? 'connected' : 'searching'),
    'pin-status': () => 'ok',
    'registration-status': on(() => 'registered'),
    functionality: () => 'full',
    manufacturer: (port) => port.description.lte?.manufacturer,
    model: (port) => port.description.lte?.modem,
    revision: () => 'R11e-DEMO',
    'current-operator': on((_, lte) => lte.operator),
    lac: on((s) => String(s.area)),
    roaming: on(() => 'false'),
    'current-cellid': on((s) => String(s.cell)),
    'enb-id': on((s) => String(s.enb)),
    'sector-id': on((s) => String(s.sector)),
    'phy-cellid': on((s) => String(s.phyCell)),
    'access-technology': on((_, lte, m) => (isOld(m.device) ? technologyOf(lte, m) : undefined)),
    'data-class': on((_, lte, m) => (isOld(m.device) ? undefined : technologyOf(lte, m))),
    'session-uptime': on((s) => duration(s.sessionSeconds)),
    imei: () => '356000000000001',
    imsi: () => '001010000000001',
    uicc: () => '8900000000000000001',
    earfcn: on((s, _, m) => (isOld(m.device) ? earfcnOf(s) : undefined)),
    'primary-band': on((s, _, m) => (isOld(m.device) ? undefined : `${s.band} phy-cellid: ${s.phyCell}`)),
    'ca-band': on((s, lte) => aggregatedOf(lte, s)),
    'dl-modulation': on((s) => s.modulation),
    'dl-mimo': on((s, _, m) => (isOld(m.device) ? undefined : s.cqi > 9 ? '4' : '2')),
    cqi: on((s) => String(s.cqi)),
    ri: on(() => '2'),
    mcs: on((s) => String(s.cqi * 2)),
    rssi: on((s) => String(s.rssi)),
    rsrp: on((s) => String(s.rsrp)),
    rsrq: on((s) => String(s.rsrq)),
    sinr: on((s) => String(s.sinr)),
    'nr-dl-modulation': on((s, lte) => (lte.fiveG === true ? s.modulation : undefined)),
    'nr-rsrp': on((s, lte) => (lte.fiveG === true ? String(s.nrRsrp) : undefined)),
    'nr-rsrq': on((s, lte) => (lte.fiveG === true ? String(s.nrRsrq) : undefined)),
    'nr-sinr': on((s, lte) => (lte.fiveG === true ? String(s.nrSinr) : undefined)),
  },
};

const lte = defineMenu<PortModel>({
  path: '/interface/lte',
  items: ports,
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    'default-name': (port) => port.defaultName,
    mtu: (port) => String(port.mtu),
    'mac-address': (port) => port.mac,
    'apn-profiles': () => 'default',
    'network-mode': () => '3g,lte',
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    monitor: { ...state, absent: isOld },
    // v6 requires the policy `test`.
    info: { ...state, selectors: ['number'], absent: (device) => !isOld(device), policy: () => 'test' },
  },
});

interface Profile {
  readonly port: PortModel;
  readonly name: string;
  readonly provider: string;
  readonly nickname: string;
  readonly number: number;
}

/** The profile in use changes every half day, in the middle between two outages. */
const HALF_DAY = 43_200;

const profiles = (m: DeviceMoment): Profile[] =>
  ports(m).flatMap((port) =>
    Object.entries(port.description.lte?.esim ?? {}).map(([name, { provider, nickname = '' }], i) => ({
      port,
      name,
      provider,
      nickname,
      number: i + 1,
    })),
  );

function isActive(one: Profile, m: DeviceMoment): boolean {
  const count = profiles(m).filter(({ port }) => port === one.port).length;
  return one.number - 1 === Math.floor(m.now / HALF_DAY) % count;
}

/** Until 7.18 the menu had commands only. */
const esim = defineMenu<Profile>({
  path: '/interface/lte/esim',
  absent: (device) => !isAtLeast(device.version, 7, 18),
  items: profiles,
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.port.name,
    nickname: (one) => one.nickname,
    name: (one) => one.name,
    spn: (one) => one.provider,
    iccid: (one) => `890000000000000000${one.number}`,
    // flags are left out when they do not apply
    active: (one, m) => (isActive(one, m) ? 'true' : undefined),
  },
});

export const lteMenus: readonly AnyMenu[] = [lte, esim];
