import { TextLink } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { pluginLink } from '../../address/plugin-link.ts';
import { devicePath } from '../../devices/device-links.ts';
import { api } from '../../api/client.ts';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import { type Device, isOfFile, type Site } from '../../devices/device.ts';
import { refreshDevices } from '../../devices/every.ts';
import { recordOf } from '../../devices/sites.ts';
import { text } from '../../texts/sites.ts';
import { type SiteUse, usesOfSite } from './site-use.ts';

interface RemoveSiteProps {
  readonly site: Site;
  readonly sites: readonly Site[];
  /** Undefined: they are not read. */
  readonly devices: readonly Device[] | undefined;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

const mostShown = 10;

/** Asks first. While something uses the site, it says what instead. */
export function RemoveSite({ site, sites, devices, onClose, onRemoved }: RemoveSiteProps) {
  const queries = useQueryClient();
  const uses = usesOfSite(site, { sites, devices: devices ?? [] });
  const { id, name, revision } = recordOf(site) ?? site;
  const remove = async (): Promise<void> => {
    await api.remove('/sites/{id}', { path: { id }, ...(revision === null ? {} : { revision }) });
    onRemoved();
    await refreshDevices(queries);
  };
  return (
    <ConfirmChange
      title={text('removeTitle', { name })}
      confirm={text('removeConfirm')}
      failed={text('removeFailed')}
      isDisabled={uses.length > 0}
      onConfirm={remove}
      onClose={onClose}
    >
      {uses.length === 0 ? (
        <>
          <span>{text(isOfFile(site) ? 'removeKeepsFile' : 'removeDoes')}</span>
          {devices === undefined && <span>{text('removeUnknown')}</span>}
        </>
      ) : (
        <>
          <span>{text('removeBlocked')}</span>
          <ul style={{ paddingLeft: 20 }}>
            {uses.slice(0, mostShown).map((use) => (
              <li key={`${use.how} ${use.id}`}>
                <TextLink href={linkOf(use)}>{text(use.how, { name: use.name })}</TextLink>
              </li>
            ))}
            {uses.length > mostShown && <li>{text('usedMore', { count: uses.length - mostShown })}</li>}
          </ul>
        </>
      )}
    </ConfirmChange>
  );
}

const linkOf = ({ kind, id }: SiteUse): string =>
  kind === 'site' ? pluginLink('sites', { site: id }) : devicePath(id);
