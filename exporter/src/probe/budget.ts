import type { Budget, BudgetLimits } from '../config/settings.ts';
import type { RowBudget, RowCost } from '../define/row-cost.ts';
import { ExporterError } from '../errors/exporter-error.ts';

export type Resource = keyof BudgetLimits;

/** A use below this part of a limit is granted whatever others use: small devices and tables do not suffer from large ones. */
const assuredPart = 1 / 256;
/** The same for a table of a device that as a whole has used up its share: its identity and health are still read. */
const assuredPartOfTable = 1 / 2048;

const mebibyte = 1024 * 1024;

/** Key of each limit in the configuration file, and how messages name it. */
const settingOf: Readonly<Record<Resource, { key: string; what: string; unit: number }>> = {
  rows: { key: 'rows', what: 'rows received', unit: 1 },
  items: { key: 'items', what: 'items asked one by one', unit: 1 },
  series: { key: 'series', what: 'series', unit: 1 },
  memory: { key: 'memory_mib', what: 'MiB of memory for rows', unit: mebibyte },
  text: { key: 'text_mib', what: 'MiB of text', unit: mebibyte },
};

/** A limit that parts share. */
class Pool {
  readonly limits: BudgetLimits;
  readonly used = { rows: 0, items: 0, series: 0, memory: 0, text: 0 };

  constructor(limits: BudgetLimits) {
    this.limits = limits;
  }

  /**
   * Whether a part that has used `own` may use `more`: up to half of what the others leave. So a second large part
   * still gets a quarter and a third an eighth, however greedy the first is, and nothing ever has to be taken back.
   */
  allows(resource: Resource, own: number, more: number): boolean {
    const limit = this.limits[resource];
    const left = limit - this.used[resource] - more;
    return own + more <= Math.max(left, limit * assuredPart);
  }
}

/** What an answer costs until the callers have it. */
export interface AnswerBudget {
  /** For a caller that will write the answer; call the result once it did. After the last one only held text counts. */
  claim(): () => void;
  /**
   * Counts a written body until the result is called: when the clients took it or left. Throws `too-large` if the
   * process may not keep it.
   */
  holdText(bytes: number): () => void;
  /** Returns everything but held text, whoever still has a claim; further calls have no effect. */
  release(): void;
}

/** For answers of a few lines that no device caused. */
export const unbudgeted: AnswerBudget = {
  claim: () => () => undefined,
  holdText: () => () => undefined,
  release: () => undefined,
};

/** What all probes under way use together. */
export class ProcessBudget {
  readonly #probe: BudgetLimits;
  readonly #all: Pool;
  /** Tables cut since the start of the process. */
  tablesCut = 0;

  constructor({ probe, process }: Budget) {
    this.#probe = probe;
    this.#all = new Pool(process);
  }

  /** The share of one probe; {@link ProbeBudget.release} returns it. */
  forProbe(): ProbeBudget {
    return new ProbeBudget(this.#all, this.#probe, () => {
      this.tablesCut++;
    });
  }

  /** For tests: what is in use. */
  get used(): Readonly<Record<Resource, number>> {
    return { ...this.#all.used };
  }
}

/** What one probe uses, from its first row until its answer is written. */
export class ProbeBudget implements AnswerBudget {
  readonly #all: Pool;
  readonly #own: Pool;
  readonly #onCut: () => void;
  #released = false;
  #claims = 0;

  constructor(all: Pool, limits: BudgetLimits, onCut: () => void) {
    this.#all = all;
    this.#own = new Pool(limits);
    this.#onCut = onCut;
  }

  /** Values read over SNMP, which become series only after the read. */
  valuesToCome = 0;

  /** Series that are to be written, made or to come. */
  get unwritten(): number {
    return this.#own.used.series + this.valuesToCome;
  }

  /** The share of one table or command. */
  part(): PartBudget {
    return new PartBudget(this, this.#onCut);
  }

  /** Undefined if granted; otherwise what refused it. */
  take(resource: Resource, own: number, more: number): ExporterError | undefined {
    const all = this.#all;
    const probe = this.#own;
    if (own + more > probe.limits[resource] * assuredPartOfTable) {
      if (!probe.allows(resource, own, more)) return cut('probe', resource, probe.limits);
      if (!all.allows(resource, probe.used[resource], more)) return cut('process', resource, all.limits);
    }
    probe.used[resource] += more;
    if (!this.#released) all.used[resource] += more;
    return undefined;
  }

  claim(): () => void {
    this.#claims++;
    return once(() => {
      this.#claims--;
      if (this.#claims === 0) this.release();
    });
  }

  holdText(bytes: number): () => void {
    const all = this.#all;
    const probe = this.#own;
    // The text was estimated as the rows arrived, so the first body is paid for.
    const paid = this.#released ? 0 : Math.min(bytes, probe.used.text);
    const more = bytes - paid;
    if (more > 0 && !all.allows('text', paid, more)) throw cut('process', 'text', all.limits);
    probe.used.text -= paid;
    all.used.text += more;
    return once(() => {
      all.used.text -= bytes;
    });
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    for (const resource of Object.keys(this.#own.used) as Resource[])
      this.#all.used[resource] -= this.#own.used[resource];
  }
}

/** What one table or one command uses. A table that was cut stays cut: a gap in its middle would be worse. */
export class PartBudget implements RowBudget {
  readonly #probe: ProbeBudget;
  readonly #onCut: () => void;
  readonly #used = { rows: 0, items: 0, series: 0, memory: 0, text: 0 };
  #cut: ExporterError | undefined;

  constructor(probe: ProbeBudget, onCut: () => void) {
    this.#probe = probe;
    this.#onCut = onCut;
  }

  /** Why the part was cut; undefined while it is whole. */
  get cut(): ExporterError | undefined {
    return this.#cut;
  }

  /** Throws {@link cut} if the part may not use that much more. */
  take(resource: Resource, more: number): void {
    if (!this.tryTake(resource, more)) throw this.#cut as ExporterError;
  }

  /** False if the part may not use that much more; from then on it is cut. */
  tryTake(resource: Resource, more: number): boolean {
    if (this.#cut !== undefined) return false;
    this.#cut = this.#probe.take(resource, this.#used[resource], more);
    if (this.#cut === undefined) this.#used[resource] += more;
    else this.#onCut();
    return this.#cut === undefined;
  }

  takeRows({ series, memory, text }: RowCost): void {
    this.take('memory', memory);
    this.take('series', series);
    this.take('text', text);
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}

function cut(of: 'probe' | 'process', resource: Resource, limits: BudgetLimits): ExporterError {
  const { key, what, unit } = settingOf[resource];
  const limit = limits[resource] / unit;
  const share = of === 'probe' ? 'one table may use' : 'one probe may use';
  return new ExporterError(
    'collector.too-large',
    `The rest was left out: ${share} half of the ${what} that others leave of budget.${of}.${key} (${limit}).`,
  );
}
