import { css } from '@emotion/css';
import { Graphs } from '../prometheus/graphs.tsx';
import type { RowGraph } from './live-table-definition.ts';

/** Graphs of one row from Prometheus, with a time picker of its own. */
export const RowHistory = ({ graphs }: { readonly graphs: readonly RowGraph[] }) => (
  <Graphs graphs={graphs} height={200} className={visible} />
);

/** The row is as wide as the table, of which a part may be in view; 56 pixels are the padding of the row. */
const visible = css({ position: 'sticky', left: 40, width: 'calc(100cqi - 56px)' });
