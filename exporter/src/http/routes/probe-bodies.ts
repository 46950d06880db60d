import { inSlices, type Steps } from '../../concurrency/slices.ts';
import { untilAborted } from '../../concurrency/until-aborted.ts';
import { escapeInvisible } from '../../errors/invisible-text.ts';
import { compressBody } from '../../exposition/compress.ts';
import { encodeSteps, type ExpositionBytes, joinSteps } from '../../exposition/encode.ts';
import type { ExpositionFormat } from '../../exposition/negotiate.ts';
import type { ProbeResult } from '../../probe/result.ts';

export interface BodyKind {
  readonly format: ExpositionFormat;
  /** `visible` is for people: invisible characters are escaped. */
  readonly form: 'plain' | 'gzip' | 'visible';
}

export interface ProbeBody extends ExpositionBytes {
  readonly encoding: 'gzip' | undefined;
}

/** A body that one caller uses until it calls `leave`. */
export interface TakenBody extends ProbeBody {
  readonly leave: () => void;
}

interface SharedBody {
  readonly body: Promise<ProbeBody & { readonly giveBack: () => void }>;
  readonly stop: AbortController;
  callers: number;
}

/**
 * The bodies that callers are waiting for or taking. Callers who share a read and want the same kind share one body:
 * it is written, compressed and kept once, whether one client takes it or a thousand do not.
 */
export class ProbeBodies {
  readonly #shared = new WeakMap<ProbeResult, Map<string, SharedBody>>();

  /** Rejects with the reason of `signal` once that is aborted, and with `too-large` beyond the budget. */
  async take(result: ProbeResult, kind: BodyKind, signal?: AbortSignal): Promise<TakenBody> {
    const shared = this.#join(result, kind);
    let hasLeft = false;
    const leave = (): void => {
      if (hasLeft) return;
      hasLeft = true;
      shared.callers--;
      if (shared.callers === 0) this.#end(result, kind, shared);
    };
    try {
      return { ...(await untilAborted(shared.body, signal)), leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  #join(result: ProbeResult, kind: BodyKind): SharedBody {
    const bodies = this.#shared.get(result) ?? new Map<string, SharedBody>();
    this.#shared.set(result, bodies);
    const known = bodies.get(keyOf(kind));
    if (known !== undefined) {
      known.callers++;
      return known;
    }
    const stop = new AbortController();
    const shared: SharedBody = { body: this.#write(result, kind, stop.signal), stop, callers: 1 };
    bodies.set(keyOf(kind), shared);
    return shared;
  }

  #end(result: ProbeResult, kind: BodyKind, { body, stop }: SharedBody): void {
    this.#shared.get(result)?.delete(keyOf(kind));
    stop.abort();
    void body.then(
      ({ giveBack }) => giveBack(),
      () => undefined,
    );
  }

  async #write(
    result: ProbeResult,
    kind: BodyKind,
    stop: AbortSignal,
  ): Promise<ProbeBody & { readonly giveBack: () => void }> {
    if (kind.form === 'plain') {
      const written = await inSlices(encodeSteps(result.families, kind.format), stop);
      return { ...written, encoding: undefined, giveBack: result.budget.holdText(written.bytes.length) };
    }
    const plain = await this.take(result, { ...kind, form: 'plain' }, stop);
    try {
      const { bytes, encoding } = await changed(plain.bytes, kind.form, stop);
      const { duplicates, samples } = plain;
      return { bytes, encoding, duplicates, samples, giveBack: result.budget.holdText(bytes.length) };
    } finally {
      plain.leave();
    }
  }
}

const keyOf = ({ format, form }: BodyKind): string => `${format} ${form}`;

async function changed(
  bytes: Buffer,
  form: 'gzip' | 'visible',
  stop: AbortSignal,
): Promise<Pick<ProbeBody, 'bytes' | 'encoding'>> {
  if (form === 'gzip') return compressBody(bytes, 'gzip');
  return { bytes: await inSlices(visibleSteps(bytes), stop), encoding: undefined };
}

/** Bytes of text made visible in one step. */
const stepBytes = 32 * 1024;

/** The text of an exposition, in steps that end with a line. */
function* visibleSteps(bytes: Buffer): Steps<Buffer> {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at + stepBytes) + 1 || bytes.length;
    pieces.push(Buffer.from(escapeInvisible(bytes.toString('utf8', at, end))));
    at = end;
    yield;
  }
  return yield* joinSteps(pieces);
}
