import { Alert, Divider, LinkButton, Stack, Text, TextLink } from '@grafana/ui';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { pluginLink } from '../../address/plugin-link.ts';
import { devicePath, sitePath } from '../../devices/device-links.ts';
import { type Device, isOfFile, type Site } from '../../devices/device.ts';
import { recordOf } from '../../devices/sites.ts';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { text } from '../../texts/sites.ts';
import { RemoveSite } from './remove-site.tsx';
import { SiteForm } from './site-form.tsx';

interface SiteDrawerProps {
  readonly site: Site;
  readonly sites: readonly Site[];
  /** Undefined: they are not read. */
  readonly devices: readonly Device[] | undefined;
  /** In place of their number. */
  readonly unknown: string;
  readonly onClose: () => void;
}

/** One site: what it is, its devices, and the ways on from it. */
export function SiteDrawer({ site, sites, devices, unknown, onClose }: SiteDrawerProps) {
  const [isRemoving, setIsRemoving] = useState(false);
  const here = devices?.filter(({ site_id: id }) => id === site.id);
  return (
    <FormDrawer title={site.name} size="md" onClose={onClose}>
      <Stack direction="column" gap={2}>
        <Stack gap={1} wrap="wrap">
          <LinkButton size="sm" variant="secondary" icon="eye" href={sitePath(site.id)}>
            {text('open')}
          </LinkButton>
          <LinkButton
            size="sm"
            variant="secondary"
            icon="bell"
            href={pluginLink('alerts', { site: site.name })}
          >
            {text('alertsOf')}
          </LinkButton>
          <PermittedButton
            needs="maintenance.write"
            size="sm"
            variant="secondary"
            icon="wrench"
            href={pluginLink('maintenance', { site: site.id, new: '1' })}
          >
            {text('maintenanceOf')}
          </PermittedButton>
          {recordOf(site) !== undefined && (
            <PermittedButton
              needs="site.write"
              size="sm"
              variant="destructive"
              fill="outline"
              icon="trash-alt"
              aria-label={text('removeOf', { name: site.name })}
              onClick={() => setIsRemoving(true)}
            >
              {text('remove')}
            </PermittedButton>
          )}
          {recordOf(site) === undefined && (
            <PermittedButton
              needs="site.write"
              size="sm"
              variant="secondary"
              icon="plus"
              href={pluginLink('sites', { new: '1', name: site.name })}
            >
              {text('register')}
            </PermittedButton>
          )}
        </Stack>
        <section aria-label={text('devicesOf')}>
          <Text element="h3" variant="h5">
            {`${text('devicesOf')} (${here === undefined ? unknown : here.length})`}
          </Text>
          {here === undefined ? (
            <Text color="secondary">{text('devicesUnknown')}</Text>
          ) : here.length === 0 ? (
            <Text color="secondary">{text('noDevices')}</Text>
          ) : (
            <ul style={{ paddingLeft: 20, maxHeight: 240, overflowY: 'auto' }}>
              {here.map(({ id, name, board }) => (
                <li key={id}>
                  <TextLink href={devicePath(id)}>{name}</TextLink> {board}
                </li>
              ))}
            </ul>
          )}
        </section>
        <Divider spacing={0} />
        {isOfFile(site) && (
          <Alert severity="info" title={text('ofFileTitle')} bottomSpacing={0}>
            {text(site.registered === undefined ? 'ofFileRemedy' : 'ofFileAndRegistry')}
          </Alert>
        )}
        <SiteForm key={site.id} site={site} sites={sites} onClose={onClose} />
      </Stack>
      {isRemoving && (
        <RemoveSite
          site={site}
          sites={sites}
          devices={devices}
          onClose={() => setIsRemoving(false)}
          onRemoved={onClose}
        />
      )}
    </FormDrawer>
  );
}
