import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import {
  Alert,
  ClipboardButton,
  type Column,
  InteractiveTable,
  RadioButtonGroup,
  Stack,
  Text,
  useStyles2,
} from '@grafana/ui';
import { useMemo, useState } from 'react';
import type { components } from '../../../api/schema.generated.ts';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import { text } from '../../../texts/console.ts';
import { propertiesOf, resultText } from './result-text.ts';

type Result = components['schemas']['CommandResult'];
type NumberedRow = { readonly number: string; readonly row: Readonly<Record<string, string>> };
type View = 'table' | 'text';

/** What the device answered, as a table or as text to copy. */
export function CommandResult({ result }: { readonly result: Result }) {
  const styles = useStyles2(getStyles);
  const [view, setView] = useState<View>('table');
  const { rows, row_count: count, duration_ms: duration, truncated, trap, ret } = result;
  const numbered = useMemo<NumberedRow[]>(
    () => rows.map((row, index) => ({ number: String(index), row })),
    [rows],
  );
  const columns = useMemo<Column<NumberedRow>[]>(
    () =>
      propertiesOf(rows).map((name) => ({
        id: name,
        header: name,
        cell: ({ row: { original } }) => original.row[name] ?? '',
        sortType: (left, right) =>
          (left.original.row[name] ?? '').localeCompare(right.original.row[name] ?? '', 'en', {
            numeric: true,
          }),
      })),
    [rows],
  );
  const ms = Math.round(duration);
  if (trap !== undefined)
    return (
      <Alert severity="error" title={text('trap')}>
        {trap.message}
      </Alert>
    );
  return (
    <section aria-label={text('result')}>
      <Stack direction="column" gap={1}>
        <Stack gap={2} alignItems="center" wrap="wrap">
          <span role="status">{rows.length === 0 ? text('done', { ms }) : text('rows', { count, ms })}</span>
          {ret !== undefined && <code>{text('ret', { value: ret })}</code>}
          {rows.length > 0 && (
            <>
              <RadioButtonGroup<View>
                size="sm"
                aria-label={text('view')}
                value={view}
                onChange={setView}
                options={[
                  { value: 'table', label: text('asTable') },
                  { value: 'text', label: text('asText') },
                ]}
              />
              <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => resultText(rows)}>
                {text('copy')}
              </ClipboardButton>
            </>
          )}
        </Stack>
        {truncated && <Text color="warning">{text('truncated')}</Text>}
        {rows.length > 0 &&
          (view === 'table' ? (
            <ScrollBox label={text('result')}>
              <InteractiveTable
                columns={columns}
                data={numbered}
                getRowId={({ number }) => number}
                pageSize={50}
              />
            </ScrollBox>
          ) : (
            <ScrollBox label={text('result')}>
              <pre className={styles.text}>{resultText(rows)}</pre>
            </ScrollBox>
          ))}
      </Stack>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ maxHeight: 500, overflow: 'auto', fontSize: theme.typography.bodySmall.fontSize }),
});
