import type { Deadline } from '../../concurrency/deadline.ts';
import { collectors } from '../../collectors/index.generated.ts';
import { isReadByDefault } from '../../define/collector.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { planApi } from '../../probe/api-plan.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { ApiTrapError } from '../../transport/routeros-api/trap-error.ts';

/** Menus read by the default collectors, by what the account may do. */
export interface MenuRights {
  readonly readable: readonly string[];
  readonly refused: readonly string[];
  /** Missing in this RouterOS, which is not an error. */
  readonly absent: readonly string[];
  /** Failed otherwise, or not reached in time. */
  readonly unclear: readonly string[];
}

type Verdict = keyof MenuRights;

/** The first menu name of each default collector; later names belong to other versions. */
function neededMenus(): readonly (readonly string[])[] {
  const plan = planApi(collectors.filter(isReadByDefault));
  const menus = new Map(plan.menus.map(({ source }) => [source.paths.join(), source.paths]));
  return [...menus.values()];
}

/** Tests every menu with a count only, so that even a large table is cheap for the device. */
export async function tryMenus(connection: ApiConnection, deadline: Deadline): Promise<MenuRights> {
  const rights: Record<Verdict, string[]> = { readable: [], refused: [], absent: [], unclear: [] };
  await Promise.all(
    neededMenus().map(async (paths) => {
      const { verdict, path } = await tryNames(connection, paths, deadline);
      rights[verdict].push(path);
    }),
  );
  for (const list of Object.values(rights)) list.sort();
  return rights;
}

async function tryNames(
  connection: ApiConnection,
  paths: readonly string[],
  deadline: Deadline,
): Promise<{ verdict: Verdict; path: string }> {
  for (const path of paths) {
    const verdict = await tryMenu(connection, path, deadline);
    if (verdict !== 'absent') return { verdict, path };
  }
  return { verdict: 'absent', path: paths[0] ?? '' };
}

async function tryMenu(connection: ApiConnection, path: string, deadline: Deadline): Promise<Verdict> {
  try {
    await connection.run({ path: `${path}/print`, args: [['count-only', '']] }, { deadline });
    return 'readable';
  } catch (error) {
    if (!(error instanceof ExporterError)) throw error;
    if (!(error instanceof ApiTrapError)) return 'unclear';
    if (error.kind === 'permission') return 'refused';
    if (error.kind === 'absent') return 'absent';
    // A single-row menu may not support count. That it parsed the argument shows that the account may read
    // it.
    return error.kind === 'argument' ? 'readable' : 'unclear';
  }
}
