import type {
  ApiCommand,
  CommandOptions,
  CommandReply,
} from '@mikrofleet/exporter/transport/routeros-api/command';
import type { ApiConnection } from '@mikrofleet/exporter/transport/routeros-api/connection';

/**
 * A connection that sends a command only after the previous one was answered, as clients without tags do. Everything
 * else, including the commands, is the same as in the exporter.
 */
export class SequentialConnection {
  readonly commands: ApiCommand[] = [];
  readonly #connection: ApiConnection;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: ApiConnection) {
    this.#connection = connection;
  }

  get session(): Map<string, unknown> {
    return this.#connection.session;
  }

  run(command: ApiCommand, options: CommandOptions): Promise<CommandReply> {
    this.commands.push(command);
    const turn = this.#last.then(() => this.#connection.run(command, options));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The reader of the exporter uses only the commands and the session of a connection. */
  asConnection(): ApiConnection {
    return this as unknown as ApiConnection;
  }
}
