/** Only if at least so many sites of the tenant are among them. */
export const atLeast = (count: number, sites: string): string =>
  `and on (tenant) count by (tenant) (${sites}) >= ${count}`;

/** Only if they are half of the tenant's, or more. */
export const halfOf = (all: string, sites: string): string =>
  `and on (tenant) count by (tenant) (${sites}) >= on (tenant) 0.5 * count by (tenant) (${all})`;

interface Together {
  readonly record: string;
  /** The sites that something happens to. */
  readonly sites: string;
  /** What keeps a site among them. */
  readonly still: string;
  /** How long a gap of that may be. */
  readonly gap: string;
  /** What else must be so for it to begin, of the sites that it began at shortly before. */
  readonly onlyIf?: (begun: string) => string;
}

/**
 * Sites that something happens to within 10 minutes, five or more: then the cause is what they share. It ends at 3, not at 5, so that a site
 * that comes and goes does not turn one page into five and back.
 */
export function together({ record, sites, still, gap, onlyIf = () => '' }: Together): string {
  const begun = `(${sites} unless on (tenant, site) ${sites} offset 10m)`;
  const held = `(last_over_time(${record}[${gap}]) and on (tenant, site) ${still})`;
  return `
    (
      ${begun}
      ${atLeast(5, begun)}
      ${onlyIf(begun)}
    )
    or (
      ${held}
      ${atLeast(3, held)}
    )`;
}
