import { text } from '../../texts/port-map-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import { HeadingLine } from '../shared/list/heading-line.tsx';
import { Marked } from '../shared/states/state-word.tsx';
import type { PortsOfDevice } from './ports.ts';
import { portStates, portSymbol, portTone, portWord } from './port-words.ts';

/** What symbols and colours mean, with counts, faults first; only of what is there. */
export function PortLegend({
  devices,
  letters,
  width,
}: {
  readonly devices: readonly PortsOfDevice[];
  readonly letters: Letters;
  readonly width: number;
}) {
  const ports = devices.flatMap((device) => device.ports);
  const slow = ports.filter(({ isSlow }) => isSlow).length;
  const wrong = ports.filter(({ errors }) => errors > 0).length;
  const fed = ports.filter(({ power }) => power !== undefined);
  return (
    <HeadingLine letters={letters} width={width}>
      {wrong > 0 && (
        <Marked symbol="!" tone="bad">
          {text('withErrors', { count: wrong })}
        </Marked>
      )}
      {slow > 0 && (
        <Marked symbol="◼" tone="warn">
          {text('slowCount', { count: slow })}
        </Marked>
      )}
      {portStates.map((state) => {
        const count = ports.filter((port) => port.state === state).length;
        return count === 0 ? null : (
          <Marked key={state} symbol={portSymbol[state]} tone={portTone[state]}>
            {text('stateCount', { count, state: portWord(state) })}
          </Marked>
        );
      })}
      {fed.length > 0 && (
        <Marked symbol="⚡" tone="unknown">
          {text('powerSum', { watts: Math.round(fed.reduce((sum, { power = 0 }) => sum + power, 0)) })}
        </Marked>
      )}
    </HeadingLine>
  );
}
