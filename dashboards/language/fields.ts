import type { FieldConfig } from '@grafana/grafana-foundation-sdk/dashboard';
import { FieldColorModeId, ThresholdsMode } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Threshold } from '../../promql/thresholds.ts';
import { anyIs, oneColour, stepsOf } from './colours.ts';
import { type BoardLink, seriesLink } from './links.ts';
import { mappingsOf, type Words } from './words.ts';

/** How values are shown, whatever draws them. */
export interface FieldLook {
  /** Grafana's unit id; absent where words or a threshold say it. */
  readonly unit?: string;
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  /** Colours by the table of thresholds. */
  readonly threshold?: Threshold;
  /** Colours a count of which each one is bad, or is worth a look. */
  readonly eachIs?: 'bad' | 'warn';
  /** Words instead of numbers. */
  readonly words?: Words;
  readonly links?: readonly BoardLink[];
}

/** What a panel shows when there is no value. */
export interface WhenEmpty {
  /** Says what it means, and what to do where something can be done: “no alert”, “no optical module in this selection”. */
  readonly noData: string;
}

/** Grafana puts prefixes before its own unit dBm: half a decibel would be 500 mdBm. */
const unitOf = (unit: string | undefined): string | undefined => (unit === 'dBm' ? 'suffix:dBm' : unit);

/** The part of a field configuration that all panels and columns share. */
export function fieldOf(look: FieldLook & WhenEmpty): FieldConfig {
  const { decimals, min, max, threshold, eachIs, words = {}, noData, links } = look;
  const unit = unitOf(look.unit ?? threshold?.unit);
  const steps =
    threshold !== undefined ? stepsOf(threshold) : eachIs !== undefined ? anyIs(eachIs) : oneColour();
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    noValue: noData,
    thresholds: { mode: ThresholdsMode.Absolute, steps: [...steps] },
    color: { mode: FieldColorModeId.Thresholds },
    // without it, a stat or bar shows no value in the colour of a good one
    mappings: mappingsOf(words, noData),
    links: (links ?? []).map(seriesLink) as NonNullable<FieldConfig['links']>,
  };
}
