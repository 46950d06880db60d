import { Badge } from '../states/badge.tsx';
import { text } from '../texts/devices.ts';
import type { DeviceState } from './device-state.ts';
import { healthLooks, stateWord } from './words.ts';

/** The state of a device in words, with its colour. */
export function StateBadge({ state }: { readonly state: DeviceState }) {
  return (
    <Badge {...healthLooks[state.health]} text={stateWord(state)} tooltip={text(`${state.health}Help`)} />
  );
}
