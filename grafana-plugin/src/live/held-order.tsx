import { Text } from '@grafana/ui';
import { type FocusEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { text } from '../texts/live.ts';
import type { CellValue, LiveRow } from './live-rows.ts';

/** Cells to sort a row by: those of the moment when the order was held, so that no row moves under the pointer. */
export type SortedCells = (row: LiveRow<unknown>) => Readonly<Record<string, CellValue>>;

export interface HeldOrder {
  readonly isHeld: boolean;
  readonly sortedCells: SortedCells;
  readonly setPointed: (isPointed: boolean) => void;
  readonly setFocused: (isFocused: boolean) => void;
  /** Of an open row: call it when it opens; what it returns when it closes. */
  readonly open: () => () => void;
}

export function useHeldOrder(rows: readonly LiveRow<unknown>[]): HeldOrder {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [opened, setOpened] = useState(0);
  const isHeld = isPointed || isFocused || opened > 0;
  const cells = useRef(new Map<string, LiveRow<unknown>['cells']>());
  // While it is held, rows that are new join with what they have now.
  if (!isHeld) cells.current = new Map(rows.map((row) => [row.id, row.cells]));
  const still = useMemo(
    () => ({
      sortedCells: (row: LiveRow<unknown>) => cells.current.get(row.id) ?? row.cells,
      setPointed,
      setFocused,
      open: () => {
        setOpened((count) => count + 1);
        return () => setOpened((count) => count - 1);
      },
    }),
    [],
  );
  return { isHeld, ...still };
}

interface HoldOrderProps {
  readonly order: HeldOrder;
  readonly children: ReactNode;
}

const isInRow = ({ target }: FocusEvent): boolean => target.closest('tbody') !== null;

/** Round a table. The word is below it: above, it would move the rows. */
export function HoldOrder({ order, children }: HoldOrderProps) {
  const { isHeld, setPointed, setFocused } = order;
  return (
    <div
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={(event) => setFocused(isInRow(event))}
      onBlur={() => setFocused(false)}
    >
      {children}
      {isHeld && (
        <Text color="secondary" variant="bodySmall">
          {text('held')}
        </Text>
      )}
    </div>
  );
}

/** Holds the order for as long as the row that it is in is open. */
export function WhileOpen({ open, children }: Pick<HeldOrder, 'open'> & { readonly children: ReactNode }) {
  useEffect(() => open(), [open]);
  return children;
}
