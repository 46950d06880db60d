import { number, except, mac, oidTable, scalar, type Syntax, words } from '../define/oid-set.ts';

const bridge = '1.3.6.1.2.1.17';

export const dot1dBaseBridgeAddress = scalar('dot1dBaseBridgeAddress', `${bridge}.1.1`, mac);
/** RouterOS answers of dot1dStp only this and the protocol. */
export const dot1dStpPriority = scalar('dot1dStpPriority', `${bridge}.2.2`, number);

/** `0x8000.02:00:00:00:00:01`, as the bridge monitor of RouterOS writes it. */
const bridgeId: Syntax = (value, decode) => {
  if (!(value instanceof Uint8Array) || value.length !== 8) return undefined;
  const [high = 0, low = 0] = value;
  const priority = (high * 256 + low).toString(16).toUpperCase();
  return `0x${priority}.${String(mac(value.subarray(2), decode))}`;
};

/** The number of the port without its priority. */
const portNumber: Syntax = (value) => {
  if (!(value instanceof Uint8Array) || value.length !== 2) return undefined;
  const [high = 0, low = 0] = value;
  return (high * 256 + low) & 0x0f_ff;
};

/** Ports are numbered by the bridge, on RouterOS 6.44 with gaps. */
export const dot1dBasePortTable = oidTable(
  { name: 'dot1dBasePortTable', mib: 'BRIDGE-MIB', entry: `${bridge}.1.4.1`, index: ['id'] },
  { dot1dBasePortIfIndex: [2, number] },
);
export const { dot1dBasePortIfIndex } = dot1dBasePortTable.columns;

/** RouterOS 7 has it; RouterOS 6 leaves it out. */
export const dot1dStpPortTable = oidTable(
  { name: 'dot1dStpPortTable', mib: 'BRIDGE-MIB', entry: `${bridge}.2.15.1`, index: ['id'] },
  {
    dot1dStpPortPriority: [2, number],
    dot1dStpPortState: [
      3,
      words({ 1: 'disabled', 2: 'blocking', 3: 'listening', 4: 'learning', 5: 'forwarding', 6: 'broken' }),
    ],
    dot1dStpPortPathCost: [5, number],
    /** Zeros: the port has heard of none. */
    dot1dStpPortDesignatedRoot: [6, except(bridgeId, '0x0.00:00:00:00:00:00')],
    dot1dStpPortDesignatedCost: [7, number],
    dot1dStpPortDesignatedPort: [9, except(portNumber, 0)],
  },
);
export const {
  dot1dStpPortPriority,
  dot1dStpPortState,
  dot1dStpPortPathCost,
  dot1dStpPortDesignatedRoot,
  dot1dStpPortDesignatedCost,
  dot1dStpPortDesignatedPort,
} = dot1dStpPortTable.columns;

/** Hosts of bridges without VLANs on RouterOS 6. Port 0 is the bridge itself. */
export const dot1dTpFdbTable = oidTable(
  { name: 'dot1dTpFdbTable', mib: 'BRIDGE-MIB', entry: `${bridge}.4.3.1`, index: ['mac'] },
  { dot1dTpFdbPort: [2, number] },
);
export const { dot1dTpFdbPort } = dot1dTpFdbTable.columns;
