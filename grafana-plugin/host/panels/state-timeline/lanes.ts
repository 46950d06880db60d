import {
  type DataFrame,
  type Field,
  FieldType,
  formattedValueToString,
  getFieldDisplayName,
} from '@grafana/data';
import type { VizLegendItem } from '@grafana/ui';

/** A time in which a series had one state. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly colour: string;
}

export interface Lane {
  readonly name: string;
  readonly stretches: readonly Stretch[];
}

interface LaneOptions {
  /** Equal states that follow each other are drawn as one. */
  readonly merge: boolean;
  /** Where the last state ends: it is taken to last. */
  readonly to: number;
}

const defaultColour = '#808080';

/** One lane per value field, with its states as text and colour of its mappings. */
export function lanesOf(frames: readonly DataFrame[], options: LaneOptions): Lane[] {
  return frames.flatMap((frame) => {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    if (time === undefined || frame.length === 0) return [];
    return frame.fields
      .filter((field) => field !== time && field.config.custom?.hideFrom?.viz !== true)
      .map((field) => ({
        name: getFieldDisplayName(field, frame, [...frames]),
        stretches: stretchesOf(time, field, options),
      }));
  });
}

function stretchesOf(time: Field, value: Field, { merge, to }: LaneOptions): Stretch[] {
  const stretches: Stretch[] = [];
  // A sample stands for the step after it. A longer distance to the next one is a gap: nothing is known of it.
  const step = time.config.interval ?? Number.POSITIVE_INFINITY;
  const spansGaps = value.config.custom?.spanNulls === true;
  time.values.forEach((at: number, index) => {
    const sample: unknown = value.values[index];
    if (sample == null || value.display === undefined) return;
    const next = (time.values[index + 1] as number | undefined) ?? to;
    const until = spansGaps || next - at <= step * 1.5 ? next : at + step;
    const display = value.display(sample);
    const stretch = {
      from: at,
      to: Math.min(until, to),
      text: formattedValueToString(display),
      colour: display.color ?? defaultColour,
    };
    const last = stretches.at(-1);
    const continues = last?.to === at && last.text === stretch.text && last.colour === stretch.colour;
    if (merge && last !== undefined && continues)
      stretches[stretches.length - 1] = { ...last, to: stretch.to };
    else stretches.push(stretch);
  });
  return stretches;
}

/** Each state that is drawn, once. */
export function legendOf(lanes: readonly Lane[]): VizLegendItem[] {
  const states = new Map(
    lanes.flatMap(({ stretches }) => stretches.map(({ text, colour }) => [text, colour])),
  );
  return [...states].map(([label, color]) => ({ label, color, yAxis: 1 }));
}
