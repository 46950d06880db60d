import { FieldType } from '@grafana/data';
import { Sparkline, useTheme2 } from '@grafana/ui';

/** The course of the last minutes. Decoration: the number beside it is what counts, and is read out. */
export function Trail({ points }: { readonly points: readonly number[] }) {
  const theme = useTheme2();
  // A line needs two points.
  if (points.length < 2) return <span style={{ width }} aria-hidden />;
  return (
    <span aria-hidden style={{ width, height }}>
      <Sparkline
        width={width}
        height={height}
        theme={theme}
        sparkline={{ y: { name: '', type: FieldType.number, config: {}, values: [...points] } }}
      />
    </span>
  );
}

const width = 70;
const height = 20;
