import type { DeviceMoment } from './device.ts';
import type { LinkHistory } from './presence.ts';
import { ospfState, peerHistory, type OspfNeighbor, type OspfState } from './routing.ts';

export interface Adjacency {
  readonly neighbor: OspfNeighbor;
  readonly number: number;
  readonly history: LinkHistory;
  readonly state: OspfState;
}

/** A neighbor that is gone has no row. */
export function adjacencies(m: DeviceMoment): readonly Adjacency[] {
  return (m.device.description.routing?.ospf ?? []).flatMap((neighbor, i) => {
    const history = peerHistory(m.device.seed, neighbor.address, neighbor, m);
    const state = ospfState(neighbor, history, m);
    return state === undefined ? [] : [{ neighbor, number: i + 1, history, state }];
  });
}

/** Six for each adjacency that was completed, and one when it was lost. */
export const stateChanges = ({ history, neighbor }: Adjacency): number =>
  history.downs * 7 + (neighbor.isBidirectional === true ? 2 : 6);
