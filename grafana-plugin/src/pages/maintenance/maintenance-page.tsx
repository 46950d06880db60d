import { PluginPage } from '@grafana/runtime';
import { Button, RadioButtonGroup, Stack } from '@grafana/ui';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useDevices, useSites } from '../../devices/every.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/maintenance.ts';
import { useWindows } from '../../maintenance/use-windows.ts';
import { byUrgency, isOfKind, type MaintenanceWindow, whatWords, windowKinds } from './window.ts';
import { WindowCard } from './window-card.tsx';
import { EndWindow, RemoveWindow } from './window-changes.tsx';
import { WindowDrawer } from './window-drawer.tsx';

export default function MaintenancePage() {
  const { query, go } = useAddress();
  const windows = useWindows();
  const sites = useSites();
  const devices = useDevices();
  const names = { sites: sites.data ?? [], devices: devices.data ?? [] };
  const close = () => go({ new: null, edit: null, site: null, device: null });
  return (
    <PluginPage
      pageNav={{ text: text('title'), url: `${pluginPath}/maintenance` }}
      subTitle={text('subTitle')}
      actions={
        <PermittedButton needs="maintenance.write" icon="plus" onClick={() => go({ new: '1' })}>
          {text('add')}
        </PermittedButton>
      }
    >
      <ReadNotice query={sites} failed={text('sitesFailed')} />
      <ReadNotice query={devices} failed={text('devicesFailed')} />
      <QueryState query={windows} failed={text('failed')}>
        {(items) => <WindowList windows={items} what={(window) => whatWords(window, names)} />}
      </QueryState>
      {(query.get('new') === '1' || query.has('edit')) &&
        windows.data !== undefined &&
        // The choices fill the form when it opens; names and ids in the address have to be known.
        !sites.isPending &&
        !devices.isPending && (
          <WindowDrawer
            window={windows.data.find(({ id }) => id === query.get('edit'))}
            isNew={query.get('new') === '1'}
            names={names}
            // Without all of it the form would say that a window covers less than it does.
            fleet={
              sites.data === undefined || devices.data === undefined
                ? undefined
                : { sites: sites.data, devices: devices.data }
            }
            windows={windows.data}
            wanted={{ sites: query.getAll('site'), devices: query.getAll('device') }}
            onClose={close}
          />
        )}
    </PluginPage>
  );
}

interface WindowListProps {
  readonly windows: readonly MaintenanceWindow[];
  readonly what: (window: MaintenanceWindow) => string;
}

function WindowList({ windows, what }: WindowListProps) {
  const { query, go } = useAddress();
  const [ending, setEnding] = useState<MaintenanceWindow>();
  const [removing, setRemoving] = useState<MaintenanceWindow>();
  const kind = windowKinds.find((known) => known === query.get('show'));
  const shown = windows.filter((window) => kind === undefined || isOfKind(window, kind)).toSorted(byUrgency);
  if (windows.length === 0) return <EmptyState title={text('none')}>{text('noneHint')}</EmptyState>;
  const options = windowKinds.map((value) => ({
    value,
    label: `${text(value)} (${windows.filter((window) => isOfKind(window, value)).length})`,
  }));
  return (
    <Stack direction="column" gap={1}>
      <ScrollBox label={text('show')}>
        <RadioButtonGroup<string>
          aria-label={text('show')}
          options={[{ value: '', label: `${text('all')} (${windows.length})` }, ...options]}
          value={kind ?? ''}
          onChange={(show) => go({ show })}
        />
      </ScrollBox>
      {shown.length === 0 && (
        <EmptyState
          variant="not-found"
          title={text('noneOfKind')}
          action={<Button onClick={() => go({ show: null })}>{text('showAll')}</Button>}
        >
          {text('noneOfKindHint')}
        </EmptyState>
      )}
      {shown.map((window) => (
        <WindowCard
          key={window.id}
          window={window}
          what={what(window)}
          onEdit={() => go({ edit: window.id })}
          onEnd={() => setEnding(window)}
          onRemove={() => setRemoving(window)}
        />
      ))}
      {ending !== undefined && (
        <EndWindow window={ending} what={what(ending)} onClose={() => setEnding(undefined)} />
      )}
      {removing !== undefined && (
        <RemoveWindow window={removing} what={what(removing)} onClose={() => setRemoving(undefined)} />
      )}
    </Stack>
  );
}
