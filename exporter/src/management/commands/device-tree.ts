import type { TenantScope } from '../../access/scope.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import { LruMap } from '../../concurrency/lru-map.ts';
import type { Device } from '../../devices/device.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { ApiTrapError } from '../../transport/routeros-api/trap-error.ts';
import { serialOver } from '../devices/read-serial.ts';
import type { ApiServices } from '../services.ts';
import { onConnection } from './device-connection.ts';

/** Kinds of nodes of the command tree. */
export const nodeKinds = ['menu', 'command', 'argument'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface TreeNode {
  readonly name: string;
  readonly kind: NodeKind;
}

/** Nodes below a path as the device has them, or why it was not asked. */
export type DeviceNodes =
  | { readonly nodes: readonly TreeNode[] }
  | { readonly error: ExporterError | undefined };

/** Somebody is typing: later than this, the table answers. */
const answerMs = 5000;
/** Packages can be added, and other hardware plugged in. */
const keptMs = 10 * 60_000;
/** Not every letter that is typed waits for a device that is down. */
const failedMs = 30_000;
/** A level has about 15 names, so this is a few megabytes. */
const maxLevels = 5000;
const maxDevices = 5000;
const maxNodes = 2000;

const kinds: ReadonlyMap<string, NodeKind> = new Map([
  ['dir', 'menu'],
  ['path', 'menu'],
  ['cmd', 'command'],
  ['arg', 'argument'],
]);
const nameForm = /^\.?[a-z0-9][a-z0-9./_-]{0,99}$/;

type Deps = Pick<ApiServices, 'directory' | 'hardware'>;
interface Level {
  readonly until: number;
  readonly nodes: Promise<readonly TreeNode[]>;
}

/**
 * The command trees of devices, level by level, from `/console/inspect`. Only with `request=child`: `completion` loses
 * rows or the connection in 7.22.1. RouterOS 6 has no such command.
 */
export class DeviceTrees {
  readonly #deps: Deps;
  readonly #levels = new LruMap<string, Level>(maxLevels);
  readonly #failed = new LruMap<string, { readonly until: number; readonly error: ExporterError }>(
    maxDevices,
  );

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** `device` must have been found with `scope`. */
  async below(scope: TenantScope, device: Device, path: string): Promise<DeviceNodes> {
    const { id, version } = device;
    if (version.startsWith('6.')) return { error: undefined };
    const failed = this.#failed.get(id);
    if (failed !== undefined && failed.until > Date.now()) return { error: failed.error };
    const key = `${id} ${version} ${path}`;
    const known = this.#levels.get(key);
    // People who type in the same menu share a read, so none of them can end it.
    const level =
      known !== undefined && known.until > Date.now()
        ? known
        : { until: Date.now() + keptMs, nodes: this.#read(scope, device, path) };
    this.#levels.set(key, level);
    try {
      return { nodes: await level.nodes };
    } catch (error) {
      this.#levels.delete(key);
      if (error instanceof ApiTrapError && error.kind === 'absent') return { error: undefined };
      if (!(error instanceof ExporterError)) throw error;
      this.#failed.set(id, { until: Date.now() + failedMs, error });
      return { error };
    }
  }

  async #read(scope: TenantScope, { id }: Device, path: string): Promise<readonly TreeNode[]> {
    const { directory, hardware } = this.#deps;
    const target = await directory.target(scope, id);
    return withDeadline(answerMs, {}, async (deadline) =>
      onConnection(target, deadline.signal, async (connection) => {
        await hardware.saw(scope, id, await serialOver(connection, deadline));
        const args = [
          ['request', 'child'],
          ['path', path.split('/').filter(Boolean).join(',')],
        ] as const;
        const command = { path: '/console/inspect', args: [...args] };
        const { rows } = await connection.run(command, { deadline, maxRows: maxNodes });
        return rows.flatMap((row) => {
          const kind = kinds.get(row['node-type'] ?? '');
          const name = row['name'] ?? '';
          return kind !== undefined && row['type'] !== 'self' && nameForm.test(name) ? [{ name, kind }] : [];
        });
      }),
    );
  }
}
