/** Values of an enumeration that @grafana/ui declares, but does not export: the nearest point of a series, or all at one time. */
export const hoverModes = { one: 0, all: 1 } as const;
