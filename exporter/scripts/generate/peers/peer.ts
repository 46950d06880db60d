interface PeerFacts {
  readonly name: string;
  /** Repository of the source that the names were read from, and its revision. */
  readonly source: string;
  readonly revision: string;
  /** Before every name. */
  readonly prefix: string;
  /** What holds for all of its metrics. */
  readonly about: string;
  /** Its labels, one a line: `name, of queues = queue ; note`; `none` if metrics have it instead. */
  readonly labels: string;
}

/** An exporter and its metrics, one a line: `name = ours, ours ; note`, or `name - Reason why we have none.` */
export interface Peer extends PeerFacts {
  readonly rows: string;
}

/** An exporter whose metrics are objects of a MIB: ours are those that read the object. */
export interface ObjectPeer extends PeerFacts {
  readonly objects: string;
  /** Why nothing reads an object. */
  readonly reasons: readonly (readonly [object: RegExp, reason: string])[];
}

export interface Translation {
  readonly peer: string;
  /** Empty if there is a reason why not. */
  readonly ours: readonly string[];
  readonly note: string;
}

export interface LabelTranslation {
  readonly peer: string;
  readonly ours: readonly string[];
  readonly note: string;
}

export function labelsOf({ labels }: PeerFacts): readonly LabelTranslation[] {
  return labels
    .trim()
    .split('\n')
    .map((line) => {
      const found = /^ *(?<peer>.+?) = (?<ours>[\w, ]+?)(?: ; (?<note>.+))?$/.exec(line)?.groups;
      if (found?.['peer'] === undefined) throw new Error(`This line of labels has no known form: ${line}`);
      const { peer, ours = '', note = '' } = found;
      return { peer, ours: ours === 'none' ? [] : ours.split(', '), note };
    });
}

/** The lines of a peer. */
export function translationsOf({ rows }: Peer): readonly Translation[] {
  return rows
    .trim()
    .split('\n')
    .map((line) => {
      const found = /^ *(?<peer>[\w{}]+) (?:= (?<ours>[\w, ]+?)(?: ; (?<note>.+))?|- (?<reason>.+))$/.exec(
        line,
      )?.groups;
      if (found?.['peer'] === undefined) throw new Error(`This line of a peer has no known form: ${line}`);
      const { peer, ours, note = '', reason = note } = found;
      return { peer, ours: ours?.split(', ') ?? [], note: reason };
    });
}
