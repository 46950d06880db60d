import { PluginPage } from '@grafana/runtime';
import { Button, Stack } from '@grafana/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { api } from '../../api/client.ts';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/audit.ts';
import { addressOf, isFiltered, queryOf, readFilter } from './audit-filter.ts';
import { type AuditRecord, AuditTable } from './audit-table.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { ExportLinks } from './export-links.tsx';
import { FilterForm } from './filter-form.tsx';
import { Verification } from './verification.tsx';

const perPage = 50;

export default function AuditPage() {
  const { query, go } = useAddress();
  const filter = readFilter(query);
  const cursor = query.get('cursor');
  const number = query.get('entry');
  const audit = useQuery({
    queryKey: ['audit', filter, cursor],
    queryFn: ({ signal }) =>
      api.get('/audit', {
        query: { ...queryOf(filter), ended: true, limit: perPage, ...(cursor === null ? {} : { cursor }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const open = useCallback((record: AuditRecord) => go({ entry: String(record.sequence) }), [go]);
  const close = () => go({ entry: null });
  return (
    <PluginPage
      pageNav={{ text: text('title'), url: `${pluginPath}/audit` }}
      subTitle={text('subTitle')}
      actions={<ExportLinks filter={filter} />}
    >
      <Stack direction="column" gap={2}>
        <Verification />
        <FilterForm filter={filter} onApply={(wanted) => go(addressOf(wanted))} />
        <QueryState query={audit} failed={text('failed')}>
          {({ items, next_cursor: next }) => (
            <>
              {items.length === 0 ? (
                <EmptyState variant="not-found" title={text(isFiltered(filter) ? 'noMatch' : 'none')}>
                  {isFiltered(filter) && text('noMatchHint')}
                </EmptyState>
              ) : (
                <AuditTable records={items} onOpen={open} />
              )}
              <Stack gap={1} role="navigation" aria-label={text('pages')}>
                <Button
                  variant="secondary"
                  icon="angle-double-left"
                  disabled={cursor === null}
                  onClick={() => go({ cursor: null, entry: null })}
                >
                  {text('newest')}
                </Button>
                <Button
                  variant="secondary"
                  icon="angle-right"
                  iconPlacement="right"
                  disabled={next === undefined}
                  onClick={() => go({ cursor: next ?? null, entry: null })}
                >
                  {text('older')}
                </Button>
              </Stack>
              {number !== null && (
                <EntryDrawer
                  number={number}
                  record={items.find(({ sequence }) => String(sequence) === number)}
                  onClose={close}
                />
              )}
            </>
          )}
        </QueryState>
      </Stack>
    </PluginPage>
  );
}
