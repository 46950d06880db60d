import { RouterOSAPI } from 'node-routeros';
import type { ApiCommand } from '@mikrofleet/exporter/transport/routeros-api/command';
import type { FleetTarget, Started } from '../children/simulator-messages.ts';

/** The part of its connector needed to turn off Nagle's algorithm. */
interface Reachable {
  readonly connector: { readonly socket: { setNoDelay(on: boolean): void } };
}

/** Far above what any command takes here; see `hangs`. */
const hangsAfterMs = 5_000;

/** node-routeros, as a reference: reads rows and discards them. */
export class NodeRouterosClient {
  /**
   * Commands that never ended: node-routeros 1.6.9 waits for ever when the zero byte that ends a reply arrives alone. The command
   * is repeated over a new connection, so that the benchmark goes on.
   */
  hangs = 0;
  readonly #connect: () => Promise<RouterOSAPI>;
  #api: RouterOSAPI;

  private constructor(connect: () => Promise<RouterOSAPI>, api: RouterOSAPI) {
    this.#connect = connect;
    this.#api = api;
  }

  static async connect(target: FleetTarget, { username, password }: Started): Promise<NodeRouterosClient> {
    const connect = async (): Promise<RouterOSAPI> => {
      const api = new RouterOSAPI({
        host: target.address,
        port: target.port,
        user: username,
        password,
        timeout: 10,
      });
      api.on('error', () => undefined);
      await api.connect();
      // Without this every command takes 44 ms.
      (api as unknown as Reachable).connector.socket.setNoDelay(true);
      return api;
    };
    return new NodeRouterosClient(connect, await connect());
  }

  /** Runs the commands sequentially and skips menus that the device does not have. */
  async read(commands: readonly ApiCommand[]): Promise<void> {
    for (const { path, args = [], queries = [], proplist = [] } of commands) {
      const words = [
        ...args.map(([name, value]) => `=${name}=${value}`),
        ...(proplist.length > 0 ? [`=.proplist=${proplist.join(',')}`] : []),
        ...queries.map((query) => (query.startsWith('?') ? query : `?${query}`)),
      ];
      while (!(await this.#ends(path, words))) {
        this.hangs += 1;
        void this.#api.close().catch(() => undefined);
        this.#api = await this.#connect();
      }
    }
  }

  /** Whether the command ended, in whichever way. */
  async #ends(path: string, words: readonly string[]): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const hung = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), hangsAfterMs);
    });
    const ended = this.#api.write(path, [...words]).then(
      () => true,
      () => true,
    );
    const result = await Promise.race([ended, hung]);
    clearTimeout(timer);
    return result;
  }

  async close(): Promise<void> {
    await this.#api.close();
  }
}
