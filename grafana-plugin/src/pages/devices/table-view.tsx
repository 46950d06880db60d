import { Button, Stack, Text } from '@grafana/ui';
import { useMemo } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useMay } from '../../access/session.ts';
import type { Device } from '../../devices/device.ts';
import { registerPath } from '../../devices/device-links.ts';
import { deviceState } from '../../devices/device-state.ts';
import { useSites } from '../../devices/every.ts';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/devices.ts';
import { DeviceTable, type DeviceRow } from './device-table.tsx';
import { changed } from './list-view.ts';
import { Pager } from './pager.tsx';
import { SelectionContext, useSelection } from './selection.ts';
import { SelectMatching } from './select-matching.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useDevicePage } from './use-device-page.ts';
import type { useListView } from './use-list-view.ts';

interface TableViewProps {
  readonly list: ReturnType<typeof useListView>;
  readonly scrapes: Scrapes;
  readonly onSwapped: (device: Device) => void;
}

export function TableView({ list, scrapes, onSwapped }: TableViewProps) {
  const { view, show, showPage, trail } = list;
  const query = useDevicePage(view, scrapes);
  const sites = useSites().data;
  const mayRegister = useMay('device.write');
  const devices = query.data?.devices;
  // Rows of the filter before: chosen now, they would be taken for those of this one.
  const isOther = query.isPlaceholderData;
  const selection = useSelection();
  const shownSelection = useMemo(() => ({ ...selection, isFrozen: isOther }), [selection, isOther]);
  const rows = useMemo((): readonly DeviceRow[] => {
    const now = Date.now();
    const byId = new Map((sites ?? []).map((site) => [site.id, site]));
    return (devices ?? []).map((device) => ({
      device,
      state: deviceState(device, scrapes.byDevice.get(device.name), now),
      site: byId.get(device.site_id ?? ''),
    }));
  }, [devices, sites, scrapes.byDevice]);
  const isFiltered = Object.keys(view.filter).length > 0;
  return (
    <QueryState query={query} failed={text('failed')}>
      {({ total, nextCursor }) =>
        rows.length > 0 ? (
          <Stack direction="column" gap={1}>
            <SelectionBar />
            {isOther ? (
              <Text role="status">{text('reading')}</Text>
            ) : (
              mayRegister &&
              total > rows.length && <SelectMatching filter={view.filter} scrapes={scrapes} total={total} />
            )}
            <SelectionContext.Provider value={shownSelection}>
              <ScrollBox label={text('title')}>
                <DeviceTable
                  rows={rows}
                  sort={view.sort}
                  onSort={(sort) => show(changed(view, { sort }))}
                  onSwapped={onSwapped}
                />
              </ScrollBox>
            </SelectionContext.Provider>
            <Pager
              page={view.page}
              shown={rows.length}
              total={total}
              nextCursor={nextCursor}
              trail={trail}
              onPage={showPage}
            />
          </Stack>
        ) : isFiltered ? (
          <EmptyState
            title={text('noMatch')}
            variant="not-found"
            action={
              <Button variant="secondary" onClick={() => show(changed(view, { filter: {} }))}>
                {text('clear')}
              </Button>
            }
          >
            {text('noMatchHelp')}
          </EmptyState>
        ) : (
          <EmptyState
            title={text('none')}
            action={
              <PermittedButton needs="device.write" icon="plus" href={registerPath}>
                {text('register')}
              </PermittedButton>
            }
          >
            {text(mayRegister ? 'noneHelp' : 'noneViewer')}
          </EmptyState>
        )
      }
    </QueryState>
  );
}
