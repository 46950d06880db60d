import { request, type IncomingMessage } from 'node:http';

export interface ReceivedEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** A watcher over a real socket. */
export class StreamClient {
  readonly response: IncomingMessage;
  readonly events: ReceivedEvent[] = [];
  comments = 0;
  isClosed = false;
  #rest = '';
  #wake: (() => void)[] = [];

  constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.#take(chunk));
    const close = (): void => {
      this.isClosed = true;
      this.#wakeAll();
    };
    response.on('close', close);
    response.on('error', close);
  }

  /** Resolves when `isThere` holds; checked on every event. */
  async until(isThere: (client: StreamClient) => boolean, timeoutMs = 60_000): Promise<void> {
    const end = performance.now() + timeoutMs;
    while (!isThere(this)) {
      if (performance.now() > end) {
        const seen = this.events.map(({ event }) => event).join(', ');
        throw new Error(`did not happen within ${timeoutMs} ms; events: ${seen}`);
      }
      await new Promise<void>((resolve) => {
        this.#wake.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  of(event: string): ReceivedEvent[] {
    return this.events.filter((one) => one.event === event);
  }

  close(): void {
    this.response.destroy();
  }

  #take(chunk: string): void {
    const blocks = (this.#rest + chunk).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) this.comments++;
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
      );
      if (fields['event'] === undefined) continue;
      const data = JSON.parse(fields['data'] ?? '{}') as Record<string, unknown>;
      this.events.push({ event: fields['event'], id: fields['id'], data });
    }
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}

export async function openStream(url: string, headers: Record<string, string> = {}): Promise<StreamClient> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(url, { headers, agent: false }, resolve);
    sent.once('error', reject);
    sent.end();
  });
  return new StreamClient(response);
}
