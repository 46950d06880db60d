import { FormDrawer } from '../../forms/form-drawer.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { text } from '../../texts/maintenance-form.ts';
import type { Fleet } from './coverage.ts';
import type { MaintenanceWindow, Names } from './window.ts';
import { WindowForm } from './window-form.tsx';

interface WindowDrawerProps {
  /** The one to change. */
  readonly window: MaintenanceWindow | undefined;
  readonly isNew: boolean;
  readonly names: Names;
  /** Undefined: it could not be read. */
  readonly fleet: Fleet | undefined;
  readonly windows: readonly MaintenanceWindow[];
  /** Ids or names in the address. */
  readonly wanted: { readonly sites: readonly string[]; readonly devices: readonly string[] };
  readonly onClose: () => void;
}

export function WindowDrawer({ window, isNew, names, fleet, windows, wanted, onClose }: WindowDrawerProps) {
  const title = text(isNew ? 'newTitle' : 'editTitle');
  return (
    <FormDrawer title={title} subtitle={text('does')} size="md" onClose={onClose}>
      {!isNew && window === undefined ? (
        <EmptyState variant="not-found" title={text('gone')}>
          {text('goneHint')}
        </EmptyState>
      ) : fleet === undefined ? (
        <EmptyState title={text('fleetUnknown')}>{text('fleetUnknownHint')}</EmptyState>
      ) : (
        <WindowForm
          key={window?.id ?? 'new'}
          window={isNew ? undefined : window}
          names={names}
          fleet={fleet}
          windows={windows}
          wanted={wanted}
          onClose={onClose}
        />
      )}
    </FormDrawer>
  );
}
