import { useTheme2 } from '@grafana/ui';
import type { LabelPlace } from './label-places.ts';

interface MapLabelProps {
  readonly at: LabelPlace;
  readonly letter: number;
  readonly words: string;
  readonly isBold?: boolean;
}

/** Words on the map, with a rim in the colour of the ground: lines run below them. */
export function MapLabel({ at: { x, y, anchor }, letter, words, isBold = false }: MapLabelProps) {
  const { colors } = useTheme2();
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={letter}
      fontWeight={isBold ? 700 : 400}
      fill={colors.text.primary}
      stroke={colors.background.primary}
      strokeWidth={5}
      paintOrder="stroke"
    >
      {words}
    </text>
  );
}
