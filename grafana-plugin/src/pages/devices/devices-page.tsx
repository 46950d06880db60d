import { PluginPage } from '@grafana/runtime';
import { Alert, Button, RadioButtonGroup, Stack } from '@grafana/ui';
import { lazy, Suspense, useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import type { Device } from '../../devices/device.ts';
import { importPath, registerPath } from '../../devices/device-links.ts';
import { useScraped } from '../../devices/use-scraped.ts';
import { LoadingState } from '../../states/loading-state.tsx';
import { text } from '../../texts/devices.ts';
import { BulkResults } from './bulk-results.tsx';
import { ConfirmHardware } from './confirm-hardware.tsx';
import { FilterBar } from './filter-bar.tsx';
import { changed, scrapedState, type View } from './list-view.ts';
import { SavedSearches } from './saved-searches.tsx';
import { SelectionContext, useNewSelection } from './selection.ts';
import { SwappedNotice } from './swapped-notice.tsx';
import { TableView } from './table-view.tsx';
import { TreeView } from './tree-view.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { useListView } from './use-list-view.ts';

// Scenes are large, and the first page of the plugin is small.
const MapView = lazy(async () => ({ default: (await import('./map-view.tsx')).MapView }));

const viewChoices = (): { value: View; label: string; icon: string }[] => [
  { value: 'table', label: text('viewTable'), icon: 'list-ul' },
  { value: 'tree', label: text('viewTree'), icon: 'sitemap' },
  { value: 'map', label: text('viewMap'), icon: 'map-marker' },
];

export default function DevicesPage() {
  const list = useListView();
  const { view, show } = list;
  const scrapes = useScraped();
  const selection = useNewSelection();
  const [swapped, setSwapped] = useState<Device>();
  // On a phone they would fill the screen before the first device.
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const active = Object.keys(view.filter).length;
  const isBlind = scrapedState(view.filter) !== undefined && !scrapes.isKnown && !scrapes.isPending;
  return (
    <PluginPage pageNav={{ text: text('title') }} actions={<Actions />}>
      <SelectionContext.Provider value={selection}>
        <Stack direction="column" gap={2}>
          <SwappedNotice onCompare={setSwapped} />
          <BulkResults />
          {isNarrow && (
            <div>
              <Button
                variant="secondary"
                icon={isOpen ? 'angle-up' : 'filter'}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {active === 0 ? text('filters') : text('filtersActive', { count: active })}
              </Button>
            </div>
          )}
          {(!isNarrow || isOpen) && <FilterBar view={view} onChange={show} />}
          <Stack gap={1} wrap="wrap" justifyContent="space-between" alignItems="center">
            <RadioButtonGroup
              aria-label={text('view')}
              options={viewChoices()}
              value={view.view}
              onChange={(value) => show(changed(view, { view: value }))}
            />
            {(!isNarrow || isOpen) && <SavedSearches view={view} onChange={show} />}
          </Stack>
          {isBlind && <Alert severity="warning" title={text('downUnknown')} />}
          {view.view === 'table' && <TableView list={list} scrapes={scrapes} onSwapped={setSwapped} />}
          {view.view === 'tree' && <TreeView filter={view.filter} scrapes={scrapes} />}
          {view.view === 'map' && (
            <Suspense fallback={<LoadingState />}>
              <MapView filter={view.filter} scrapes={scrapes} />
            </Suspense>
          )}
        </Stack>
      </SelectionContext.Provider>
      {swapped !== undefined && <ConfirmHardware device={swapped} onClose={() => setSwapped(undefined)} />}
    </PluginPage>
  );
}

function Actions() {
  return (
    <Stack gap={1} wrap="wrap">
      <PermittedButton needs="inventory.import" variant="secondary" icon="upload" href={importPath}>
        {text('import')}
      </PermittedButton>
      <PermittedButton needs="device.write" icon="plus" href={registerPath}>
        {text('register')}
      </PermittedButton>
    </Stack>
  );
}
