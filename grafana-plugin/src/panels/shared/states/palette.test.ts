import { colorManipulator, createTheme } from '@grafana/data';
import { describe, expect, it } from 'vitest';
import { colours } from '../../../../../dashboards/language/colours.ts';
import { ground, lineColour, type Tone, tones } from './palette.ts';

const all = Object.keys(tones) as readonly Tone[];

it('has the colours of the boards', () => {
  for (const tone of all) expect(tones[tone]).toBe(colours[tone]);
});

describe('contrast', () => {
  it.each(all)('letters on the ground %s are legible', (tone) => {
    const { background, color } = ground(tone);
    expect(colorManipulator.getContrastRatio(color, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['dark', 'light'] as const)('lines and symbols stand out from the %s theme', (mode) => {
    const theme = createTheme({ colors: { mode } });
    for (const tone of all)
      expect(
        colorManipulator.getContrastRatio(
          colorManipulator.asHexString(lineColour(theme, tone)),
          theme.colors.background.primary,
        ),
        tone,
      ).toBeGreaterThanOrEqual(3);
  });
});
