import type { DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import type { SerialModemDescription } from '../../model/remote-description.ts';
import { serialModem, type SerialModemState } from '../../model/serial-modem.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const reported =
  (
    read: (state: SerialModemState, modem: SerialModemDescription) => string | undefined,
  ): ReadColumn<PortModel> =>
  (port, m) => {
    const modem = port.description.modem;
    return modem === undefined ? undefined : read(serialModem(port, modem, m), modem);
  };

const inLte = (read: (state: SerialModemState) => number): ReadColumn<PortModel> =>
  reported((state) => (state.isLte ? String(read(state)) : undefined));

const clients = defineMenu<PortModel>({
  path: '/interface/ppp-client',
  items: (m: DeviceMoment) => m.device.ports.filter(({ description }) => description.kind === 'ppp-client'),
  columns: {
    '.id': (port) => itemId(port.number),
    name: (port) => port.name,
    comment: (port) => port.comment,
    'max-mtu': () => '1500',
    'max-mru': () => '1500',
    port: () => 'usb1',
    'data-channel': () => '0',
    'info-channel': () => '1',
    apn: () => 'internet',
    pin: () => '',
    user: () => '',
    password: () => '',
    profile: () => 'default',
    phone: () => '',
    'dial-command': () => 'ATDT',
    'modem-init': () => '',
    'dial-on-demand': () => 'false',
    'add-default-route': () => 'true',
    'default-route-distance': () => '10',
    'use-peer-dns': () => 'true',
    running: (port, m) => flag(port.isUp(m)),
    disabled: (port) => flag(port.disabled),
  },
  monitors: {
    info: {
      selectors: ['number'],
      name: (port) => port.name,
      id: (port) => itemId(port.number),
      columns: {
        'modem-status': () => 'ready',
        'pin-status': () => 'no password required',
        functionality: () => 'full',
        manufacturer: reported((_, modem) => modem.manufacturer),
        model: reported((_, modem) => modem.model),
        revision: reported((_, modem) => modem.revision),
        'serial-number': () => '356000000000002',
        'current-operator': reported((_, modem) => modem.operator),
        'access-technology': reported((state) => state.technology),
        // some modems put a space before the unit
        'signal-strength': reported((state) => `${state.signal} dBm`),
        rsrp: inLte((state) => state.rsrp),
        rsrq: inLte((state) => state.rsrq),
        sinr: inLte((state) => state.sinr),
        earfcn: reported(({ isLte }, modem) => (isLte ? String(modem.earfcn) : undefined)),
        'current-cellid': reported((state) => String(state.cell)),
        'phy-cellid': inLte((state) => state.physicalCell),
        'frame-error-rate': () => 'n/a',
      },
    },
  },
});

export const serialModemMenus: readonly AnyMenu[] = [clients];
