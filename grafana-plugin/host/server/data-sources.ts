/** A Prometheus as it is set up as data source of an organisation. */
export interface DataSource {
  readonly uid: string;
  readonly name: string;
  readonly url: URL;
  readonly isDefault: boolean;
  /** Declared scrape interval: lower limit of steps and rate windows. */
  readonly scrapeInterval: string;
  /** Undefined: in every organisation. */
  readonly organisation?: number;
  /** It shows the series of this tenant only; undefined: all. */
  readonly tenant?: string;
}

export class DataSources {
  readonly #all: readonly DataSource[];

  constructor(all: readonly DataSource[]) {
    this.#all = all;
  }

  of(organisation: number): readonly DataSource[] {
    return this.#all.filter(({ organisation: only = organisation }) => only === organisation);
  }

  get(organisation: number, uid: string): DataSource | undefined {
    return this.of(organisation).find((source) => source.uid === uid);
  }
}

export const proxyPathOf = ({ uid }: Pick<DataSource, 'uid'>): string => `/api/datasources/proxy/uid/${uid}`;
