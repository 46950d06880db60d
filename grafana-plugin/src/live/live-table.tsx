import { useState } from 'react';
import type { LiveTableDefinition, RowLabels } from './live-table-definition.ts';
import { LongTable } from './long-table.tsx';
import type { ResourceName } from './reading.ts';
import { ShortTable } from './short-table.tsx';

export interface LiveTableProps<Name extends ResourceName> {
  readonly table: LiveTableDefinition<Name>;
  readonly deviceId: string;
  readonly labels: RowLabels;
  /** Whose devices and leases name the clients. */
  readonly site?: string;
}

/**
 * A table that follows the device. Up to a thousand rows are all here and change as they are read; of more, a page is here, and the
 * exporter searches and sorts them all.
 */
export function LiveTable<Name extends ResourceName>(props: LiveTableProps<Name>) {
  const [isLong, setLong] = useState(false);
  return isLong ? (
    <LongTable {...props} onShort={() => setLong(false)} />
  ) : (
    <ShortTable {...props} onLong={() => setLong(true)} />
  );
}
