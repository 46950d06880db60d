import { apiSources, type Collector, withEveryOption } from '../define/collector.ts';
import { planApi } from '../probe/api-plan.ts';
import { planSnmp } from '../probe/snmp-plan.ts';
import { sysObjectID } from '../oids/snmpv2-mib.ts';
import { menusOf } from './metric-entries.ts';

/** What reading collectors costs a device, without options. Collectors of one scrape share menus and tables. */
export interface CollectorCost {
  /** Absent if it reads nothing over the API. */
  readonly api?: {
    readonly commands: number;
    /** More commands, one for each item of a menu (a radio, a pool). */
    readonly per_item: number;
    /** One after the other: a menu, then what is asked about its items. */
    readonly round_trips: number;
  };
  /** Absent if it reads nothing over SNMP. */
  readonly snmp?: { readonly tables: number; readonly columns: number; readonly scalars: number };
}

/** A collector as the reference has it. */
export interface CollectorEntry {
  readonly name: string;
  readonly title: string;
  readonly types: readonly string[];
  /** Read by the module `slow` instead of those of its types. */
  readonly slow: boolean;
  readonly notes: string;
  /** What rests on the manual alone; may be empty. */
  readonly unseen: string;
  /** What the configuration can ask for, with a sentence for each. */
  readonly options: Readonly<Record<string, string>>;
  readonly menus: readonly string[];
  readonly cost: CollectorCost;
}

export function collectorEntries(collectors: readonly Collector[]): CollectorEntry[] {
  return collectors.map((collector) => ({
    name: collector.name,
    title: collector.title,
    types: collector.types,
    slow: collector.isSlow === true,
    notes: collector.notes ?? '',
    unseen: collector.unseen ?? '',
    options: collector.options ?? {},
    menus: [
      ...new Set(withEveryOption(collector).tables.flatMap((table) => apiSources(table).flatMap(menusOf))),
    ],
    cost: costOf([collector]),
  }));
}

/** What one scrape of these collectors costs. */
export function costOf(collectors: readonly Collector[]): CollectorCost {
  const { menus } = planApi(collectors);
  const { request, sources } = planSnmp(collectors);
  const ofItems = menus.flatMap((menu) => menu.ofItems);
  const perItem = ofItems.filter(({ source }) => source.kind === 'counted-by' || source.perItem);
  const scalars = request.scalars.filter((oid) => oid !== sysObjectID.oid);
  return {
    ...(menus.length === 0
      ? {}
      : {
          api: {
            commands: menus.length + ofItems.length - perItem.length,
            per_item: perItem.length,
            round_trips: ofItems.length === 0 ? 1 : 2,
          },
        }),
    ...(sources.length === 0
      ? {}
      : {
          snmp: {
            tables: request.tables.length,
            columns: request.tables.reduce((sum, { columns }) => sum + columns.length, 0),
            scalars: scalars.length,
          },
        }),
  };
}
