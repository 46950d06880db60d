import { createContext, useContext, useMemo, useState } from 'react';
import type { Device } from '../../devices/device.ts';

export interface Selection {
  readonly chosen: readonly Device[];
  /** Nothing can be chosen now: what is shown is not what was asked for. */
  readonly isFrozen?: boolean;
  has(id: string): boolean;
  toggle(device: Device): void;
  /** All of them, or none if all are chosen. */
  toggleAll(devices: readonly Device[]): void;
  add(devices: readonly Device[]): void;
  clear(): void;
}

export const SelectionContext = createContext<Selection | undefined>(undefined);

export const useSelection = (): Selection => useContext(SelectionContext)!;

/** Chosen devices stay chosen on other pages of the list and under other filters. */
export function useNewSelection(): Selection {
  const [byId, setById] = useState<ReadonlyMap<string, Device>>(new Map());
  return useMemo(
    () => ({
      chosen: [...byId.values()],
      has: (id) => byId.has(id),
      toggle: (device) => setById((before) => toggled(before, [device], !before.has(device.id))),
      toggleAll: (devices) =>
        setById((before) =>
          toggled(
            before,
            devices,
            devices.some(({ id }) => !before.has(id)),
          ),
        ),
      add: (devices) => setById((before) => toggled(before, devices, true)),
      clear: () => setById(new Map()),
    }),
    [byId],
  );
}

function toggled(
  before: ReadonlyMap<string, Device>,
  devices: readonly Device[],
  choose: boolean,
): ReadonlyMap<string, Device> {
  const after = new Map(before);
  for (const device of devices) {
    if (choose) after.set(device.id, device);
    else after.delete(device.id);
  }
  return after;
}
