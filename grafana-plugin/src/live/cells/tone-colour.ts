import type { GrafanaTheme2 } from '@grafana/data';
import type { Tone } from '../live-table-definition.ts';

export const toneColour = ({ colors }: GrafanaTheme2, tone: Tone): string =>
  ({
    good: colors.success.text,
    warning: colors.warning.text,
    bad: colors.error.text,
    quiet: colors.text.secondary,
  })[tone];
