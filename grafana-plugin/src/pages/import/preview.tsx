import { Alert, Button, type Column, InteractiveTable, Stack, Text } from '@grafana/ui';
import type { FieldError } from '../../api/api-error.ts';
import { Badge } from '../../states/badge.tsx';
import { MarkedText } from '../../states/marked-text.tsx';
import { text } from '../../texts/import.ts';
import { countsOf, type Preview } from './inventory-text.ts';
import { columnOf, mistakesCsv } from './result-csv.ts';
import { saveFile } from './save-file.ts';

type Item = Preview['items'][number];

const rowsAtOnce = 20;
const actions = { create: 'actionCreate', change: 'actionChange', none: 'actionNone' } as const;

const itemColumns = (): Column<Item>[] => [
  { id: 'name', header: text('name'), sortType: 'string' },
  {
    id: 'kind',
    header: text('kind'),
    cell: ({ row: { original } }) => text(original.kind === 'site' ? 'kindSite' : 'kindDevice'),
    sortType: 'string',
  },
  {
    id: 'action',
    header: text('action'),
    cell: ({ row: { original } }) => text(actions[original.action]),
    sortType: 'string',
  },
  { id: 'changed', header: text('changed'), cell: ({ row: { original } }) => original.changed.join(', ') },
];

const errorColumns = (): Column<FieldError>[] => [
  {
    id: 'line',
    header: text('line'),
    cell: ({ row: { original } }) => original.line ?? '',
    sortType: 'number',
  },
  {
    id: 'name',
    header: text('name'),
    cell: ({ row: { original } }) => original.name ?? '',
    sortType: 'string',
  },
  {
    id: 'field',
    header: text('column'),
    cell: ({ row: { original } }) => {
      const column = columnOf(original.field);
      return column === '' ? text('wholeLine') : <code>{column}</code>;
    },
  },
  { id: 'message', header: text('message') },
  {
    id: 'remedy',
    header: text('remedy'),
    cell: ({ row: { original } }) => <MarkedText text={original.remedy ?? ''} />,
  },
];

/** What an import would do, and everything that keeps it from being done. */
export function PreviewResult({ preview }: { readonly preview: Preview }) {
  const { create, change, same, mistakes } = countsOf(preview);
  return (
    <Stack direction="column" gap={2}>
      <Text element="h3" variant="h4">
        {text('previewTitle')}
      </Text>
      <Stack gap={1} wrap="wrap" role="status">
        {create > 0 && <Badge color="green" icon="plus" text={text('create', { count: create })} />}
        {change > 0 && <Badge color="blue" icon="pen" text={text('change', { count: change })} />}
        {same > 0 && <Badge color="darkgrey" icon="minus" text={text('same', { count: same })} />}
        {mistakes > 0 && (
          <Badge color="red" icon="times-circle" text={text('mistakes', { count: mistakes })} />
        )}
      </Stack>
      <Mistakes errors={preview.errors} summary={preview.summary} />
      {preview.items.length > 0 && (
        <InteractiveTable
          columns={itemColumns()}
          data={preview.items}
          getRowId={({ kind, name }: Item) => `${kind} ${name}`}
          pageSize={rowsAtOnce}
        />
      )}
    </Stack>
  );
}

interface MistakesProps {
  readonly errors: readonly FieldError[];
  readonly summary: readonly string[];
}

/** Each mistake with its line, and each kind of mistake once. */
export function Mistakes({ errors, summary }: MistakesProps) {
  if (errors.length === 0) return null;
  return (
    <Stack direction="column" gap={1}>
      <Alert severity="error" title={text('mistakesTitle')}>
        <ul aria-label={text('summary')} style={{ paddingLeft: '1em' }}>
          {summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Alert>
      <div>
        <Button
          size="sm"
          variant="secondary"
          icon="download-alt"
          onClick={() => saveFile('mikrofleet-mistakes.csv', mistakesCsv(errors))}
        >
          {text('downloadMistakes')}
        </Button>
      </div>
      <InteractiveTable
        columns={errorColumns()}
        data={[...errors]}
        getRowId={({ line, field, message }: FieldError) => `${line ?? ''} ${field} ${message}`}
        pageSize={rowsAtOnce}
      />
    </Stack>
  );
}
