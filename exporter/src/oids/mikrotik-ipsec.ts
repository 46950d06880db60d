import {
  bool,
  combine,
  counter64,
  except,
  inetAddress,
  number,
  oidTable,
  scalar,
  string,
  ticks,
  words,
} from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrIPSec (20): IKE security associations. No recorded device has rows; units are those of the MIB. */
export const mtxrIkeSACount = scalar('mtxrIkeSACount', '1.3.6.1.4.1.14988.1.1.20.1', number);

export const mtxrIkeSATable = oidTable(
  { name: 'mtxrIkeSATable', mib: 'MIKROTIK-MIB', entry: '1.3.6.1.4.1.14988.1.1.20.2.1', index: ['id'] },
  {
    mtxrIkeSAResponder: [4, bool],
    mtxrIkeSANatt: [5, bool],
    mtxrIkeSAVersion: [6, except(number, 0)],
    /** The words of the API, which has one for each message of an exchange. */
    mtxrIkeSAState: [7, words({ 1: 'exchange', 2: 'established', 3: 'expired', 4: 'eap' })],
    mtxrIkeSAUptime: [8, ticks],
    /** Since the last valid packet of the peer. */
    mtxrIkeSASeen: [9, ticks],
    mtxrIkeSAIdentity: [10, string],
    mtxrIkeSAPh2Count: [11, number],
    mtxrIkeSALocalAddress: [13, inetAddress],
    mtxrIkeSAPeerAddress: [16, inetAddress],
    /** Given to the peer by mode-config. */
    mtxrIkeSADynamicAddress: [19, inetAddress],
    mtxrIkeSATxBytes: [20, counter64],
    mtxrIkeSARxBytes: [21, counter64],
    mtxrIkeSATxPackets: [22, counter64],
    mtxrIkeSARxPackets: [23, counter64],
  },
);
export const {
  mtxrIkeSAResponder,
  mtxrIkeSANatt,
  mtxrIkeSAVersion,
  mtxrIkeSAState,
  mtxrIkeSAUptime,
  mtxrIkeSASeen,
  mtxrIkeSAIdentity,
  mtxrIkeSAPh2Count,
  mtxrIkeSALocalAddress,
  mtxrIkeSAPeerAddress,
  mtxrIkeSADynamicAddress,
  mtxrIkeSATxBytes,
  mtxrIkeSARxBytes,
  mtxrIkeSATxPackets,
  mtxrIkeSARxPackets,
} = mtxrIkeSATable.columns;

/** The word of the API. */
export const ikeSide = combine('mtxrIkeSAResponder as side', [mtxrIkeSAResponder], ([isResponder]) =>
  isResponder === undefined ? undefined : isResponder === true ? 'responder' : 'initiator',
);
