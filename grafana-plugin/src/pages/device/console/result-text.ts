type Row = Readonly<Record<string, string>>;

/** Rows as the terminal prints them with `detail`: one block each, name=value. */
export function resultText(rows: readonly Row[]): string {
  return rows
    .map((row) =>
      Object.entries(row)
        .map(([name, value]) => `${name}=${/[\s"]/u.test(value) ? JSON.stringify(value) : value}`)
        .join('\n'),
    )
    .join('\n\n');
}

/** Every property that any row has, in the order in which they come up. */
export const propertiesOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];
