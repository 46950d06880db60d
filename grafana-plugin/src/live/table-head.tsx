import { FilterInput, Stack } from '@grafana/ui';
import type { ReactNode } from 'react';

interface TableHeadProps {
  /** What the field is for: it is its name and stands in it. */
  readonly label: string;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** How fresh the table is, and how many rows it has. */
  readonly children: ReactNode;
}

/** Above a live table. */
export const TableHead = ({ label, filter, onFilter, children }: TableHeadProps) => (
  <Stack gap={2} alignItems="center" wrap="wrap">
    <FilterInput value={filter} onChange={onFilter} placeholder={label} aria-label={label} width={30} />
    {children}
  </Stack>
);
