import type { Duplex } from 'node:stream';
import type { User } from '../model/description.ts';
import type { Conditions } from '../conditions/conditions.ts';
import type { DeviceModel } from '../model/device.ts';
import { isAtLeast } from '../model/version.ts';
import { LARGEST_WORD, sentence, SentenceDecoder, word } from './codec.ts';
import { execute } from './execute.ts';
import { Login } from './login.ts';
import { doneSentence, refuse, type MenuSource, type Outcome } from './outcome.ts';
import { Outlet, type Wire } from './outlet.ts';
import { parseRequest, type Request } from './request.ts';
import { BAD_LOGIN, BAD_LOGIN_OLD, INTERRUPTED, NO_ITEM, trapSentence } from './trap.ts';

export interface SessionHost {
  readonly device: DeviceModel;
  readonly conditions: Conditions;
  readonly menus: MenuSource;
}

/** Words before login are short; the router limits them. */
const LARGEST_BEFORE_LOGIN = 4096;
const QUIT = 'session terminated on request';

/** One API connection: login, tags, streams, and the faults visible in its answers. */
export class ApiSession {
  readonly #host: SessionHost;
  readonly #outlet: Outlet;
  readonly #stream: Duplex;
  readonly #decoder: SentenceDecoder;
  readonly #login: Login;
  readonly #streams = new Map<string, NodeJS.Timeout>();
  #user: User | undefined;
  #batch: Request[] = [];
  #busyUntil = 0;
  #over = false;

  constructor(wire: Wire, host: SessionHost) {
    this.#stream = wire.stream;
    this.#host = host;
    this.#outlet = new Outlet(wire, host.conditions);
    this.#decoder = new SentenceDecoder(
      (words) => this.#batch.push(parseRequest(words)),
      LARGEST_BEFORE_LOGIN,
    );
    this.#login = new Login(host.device.description, host.device.version);
  }

  /** Accepts bytes that arrived after replies of the previous level had left. */
  receive(chunk: Buffer, level: number): void {
    const { away, fault } = this.#host.conditions;
    if (this.#over || away || fault?.kind === 'silent') return;
    const fine = this.#decoder.push(chunk);
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0) this.#schedule(batch, level);
    if (!fine) this.#stream.destroy();
  }

  close(): void {
    this.#over = true;
    this.#outlet.close();
    for (const timer of this.#streams.values()) clearInterval(timer);
    this.#streams.clear();
  }

  #schedule(batch: readonly Request[], level: number): void {
    const { fault, commandMs } = this.#host.conditions;
    const cost = fault?.kind === 'slow' ? fault.milliseconds : commandMs;
    if (cost <= 0) {
      this.#answer(batch, level);
      return;
    }
    // A session runs its commands one after another.
    for (const request of batch) {
      const now = performance.now();
      this.#busyUntil = Math.max(now, this.#busyUntil) + cost;
      setTimeout(() => this.#answer([request], level), this.#busyUntil - now).unref();
    }
  }

  #answer(batch: readonly Request[], level: number): void {
    if (this.#over) return;
    if (batch.length === 1 && batch[0] !== undefined) {
      this.#outlet.send(this.#run(batch[0], level), level);
      return;
    }
    const replies = batch.map((request) => this.#run(request, level));
    this.#outlet.send(interleave(replies), level);
  }

  #run(request: Request, level: number): readonly string[] {
    const tag = request.tag === undefined ? '' : word(`.tag=${request.tag}`);
    if (request.command === '/login') return this.#enter(request, tag);
    if (request.command === '/quit') return this.#quit(QUIT);
    if (this.#user === undefined) return this.#quit('not logged in');
    this.#host.conditions.statistics.commands++;
    if (request.command === '/cancel') return this.#cancel(request, tag);
    const { device, menus } = this.#host;
    const outcome: Outcome = execute({ request, device, user: this.#user, menus, tag });
    if (outcome.stream !== undefined) this.#keep(request.tag ?? '', outcome.stream);
    else if (this.#host.conditions.fault?.kind === 'endless' && request.command.endsWith('/print')) {
      return this.#endless(outcome, level);
    }
    return outcome.sentences;
  }

  #enter(request: Request, tag: string): readonly string[] {
    const { statistics, fault } = this.#host.conditions;
    const result = this.#login.attempt(request);
    if (result.kind === 'challenge') return [doneSentence(tag, word(`=ret=${result.hex}`))];
    if (result.kind === 'refused' || fault?.kind === 'wrong-password') {
      statistics.failedLogins++;
      const old = !isAtLeast(this.#host.device.version, 6, 43);
      return refuse(old ? BAD_LOGIN_OLD : BAD_LOGIN, tag).sentences;
    }
    statistics.logins++;
    this.#user = result.user;
    this.#decoder.largest = LARGEST_WORD;
    return [doneSentence(tag)];
  }

  #quit(reason: string): readonly string[] {
    setImmediate(() => this.#stream.end());
    return [sentence('!fatal', reason)];
  }

  #keep(tag: string, stream: NonNullable<Outcome['stream']>): void {
    let section = 0;
    clearInterval(this.#streams.get(tag));
    const timer = setInterval(() => {
      const { sentences, last } = stream.round(++section);
      if (last === true) this.#forget(tag, timer);
      if (sentences.length > 0 && this.#stream.writableLength < 1_000_000) this.#outlet.send(sentences, 0);
    }, stream.everyMs);
    timer.unref();
    this.#streams.set(tag, timer);
  }

  #forget(tag: string, timer: NodeJS.Timeout): void {
    clearInterval(timer);
    if (this.#streams.get(tag) === timer) this.#streams.delete(tag);
  }

  #cancel(request: Request, tag: string): readonly string[] {
    const wanted = request.arguments.get('tag');
    const tags = wanted === undefined ? [...this.#streams.keys()] : [wanted];
    const replies: string[] = [];
    for (const name of tags) {
      const timer = this.#streams.get(name);
      if (timer === undefined) return [trapSentence(NO_ITEM, tag), doneSentence(tag)];
      clearInterval(timer);
      this.#streams.delete(name);
      const own = name === '' ? '' : word(`.tag=${name}`);
      replies.push(trapSentence(INTERRUPTED, own), doneSentence(own));
    }
    replies.push(doneSentence(tag));
    return replies;
  }

  /** Fault: the last sentence never arrives; the rows repeat as fast as the client reads them. */
  #endless(outcome: Outcome, level: number): readonly string[] {
    // Several endless prints wait for the same connection to drain.
    this.#stream.setMaxListeners(0);
    const rows = outcome.sentences.filter((text) => text.startsWith('\x03!re'));
    if (rows.length === 0) rows.push(sentence('!re', '=name=endless'));
    const more = (): void => {
      if (this.#over || this.#host.conditions.fault?.kind !== 'endless') return;
      this.#outlet.send(rows, level);
      if (this.#stream.writableNeedDrain) this.#stream.once('drain', () => setImmediate(more));
      else setImmediate(more);
    };
    setImmediate(more);
    return rows;
  }
}

/** Commands that arrived together are answered concurrently, as the router does: three rows of each in turn. */
function interleave(replies: readonly (readonly string[])[]): readonly string[] {
  const mixed: string[] = [];
  const longest = Math.max(...replies.map((one) => one.length));
  for (let at = 0; at < longest; at += 3) {
    for (const one of replies) mixed.push(...one.slice(at, at + 3));
  }
  return mixed;
}
