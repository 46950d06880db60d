import { type Field, FieldType } from '@grafana/data';
import { Sparkline, useTheme2 } from '@grafana/ui';

/** The course of the last minutes. Decoration: the number beside it is what counts, and is read out. */
export function Trail({ points }: { readonly points: readonly number[] }) {
  const theme = useTheme2();
  // A line needs two points.
  if (points.length < 2) return <span style={{ width }} aria-hidden />;
  return (
    <span aria-hidden style={{ width, height }}>
      <Sparkline width={width} height={height} theme={theme} sparkline={{ y: fieldOf(points) }} />
    </span>
  );
}

const width = 70;
const height = 20;

/** Sparkline takes the range from the state of the field, which queries fill. */
function fieldOf(points: readonly number[]): Field<number> {
  const min = Math.min(...points);
  const max = Math.max(...points);
  return {
    name: '',
    type: FieldType.number,
    config: {},
    values: [...points],
    state: { range: { min, max, delta: max - min } },
  };
}
