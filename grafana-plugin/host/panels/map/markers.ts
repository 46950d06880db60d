import { type DataFrame, type Field, FieldType, formattedValueToString, type LinkModel } from '@grafana/data';

/** The part of a layer of Grafana's map that is drawn. */
export interface MarkerLayer {
  readonly location: { readonly latitude?: string; readonly longitude?: string };
  readonly config: {
    readonly showLegend?: boolean;
    readonly style: {
      readonly color?: { readonly field?: string };
      readonly size?: { readonly fixed?: number };
      readonly text?: { readonly field?: string };
    };
  };
}

export interface Marker {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly text: string;
  readonly colour: string;
  readonly radius: number;
  readonly links: readonly LinkModel[];
}

const defaultColour = '#808080';

/** A marker for each row that has coordinates. */
export function markersOf(
  frames: readonly DataFrame[],
  { location, config: { style } }: MarkerLayer,
): Marker[] {
  return frames.flatMap((frame) => {
    const named = (name: string | undefined): Field | undefined =>
      frame.fields.find((field) => field.name === name);
    const latitudes = named(location.latitude ?? 'latitude')?.values ?? [];
    const longitudes = named(location.longitude ?? 'longitude')?.values ?? [];
    const names = named(style.text?.field)?.values ?? [];
    const value = named(style.color?.field) ?? frame.fields.find(({ type }) => type === FieldType.number);
    return latitudes.flatMap((latitude: number | null, row): Marker[] => {
      const longitude = longitudes[row] as number | null;
      if (latitude == null || longitude == null || Number.isNaN(latitude + longitude)) return [];
      const display = value?.display?.(value.values[row]);
      return [
        {
          latitude,
          longitude,
          name: String(names[row] ?? ''),
          text: display === undefined ? '' : formattedValueToString(display),
          colour: display?.color ?? defaultColour,
          radius: style.size?.fixed ?? 5,
          // A click shows the whole row, with the links of all its fields.
          links: frame.fields.flatMap((field) => field.getLinks?.({ valueRowIndex: row }) ?? []),
        },
      ];
    });
  });
}
