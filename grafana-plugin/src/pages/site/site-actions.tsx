import { LinkButton, Stack } from '@grafana/ui';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { pluginLink } from '../../address/plugin-link.ts';
import { useChosenRange } from '../../address/time-range.ts';
import { siteBoardLink } from '../../boards/board-link.ts';
import { newMaintenancePath } from '../../devices/device-links.ts';
import { isOfFile, type Site } from '../../devices/device.ts';
import { recordOf } from '../../devices/sites.ts';
import { text } from '../../texts/site.ts';

interface SiteActionsProps {
  readonly name: string;
  readonly site: Site;
  readonly tenant: string | undefined;
}

/** Where people go from a site. */
export function SiteActions({ name, site, tenant }: SiteActionsProps) {
  const range = useChosenRange();
  return (
    <Stack gap={1} wrap="wrap">
      <LinkButton variant="secondary" icon="apps" href={siteBoardLink({ tenant, site: name }, range)}>
        {text('board')}
      </LinkButton>
      <PermittedButton
        needs="maintenance.write"
        variant="secondary"
        icon="wrench"
        href={newMaintenancePath([], [site.id])}
      >
        {text('maintenance')}
      </PermittedButton>
      {recordOf(site) === undefined ? (
        <PermittedButton
          needs="site.write"
          variant="secondary"
          icon="plus"
          href={pluginLink('sites', { new: '1', name })}
        >
          {text('register')}
        </PermittedButton>
      ) : (
        <PermittedButton
          needs="site.write"
          variant="secondary"
          icon={isOfFile(site) ? 'eye' : 'pen'}
          href={pluginLink('sites', { site: site.id })}
        >
          {text(isOfFile(site) ? 'details' : 'edit')}
        </PermittedButton>
      )}
    </Stack>
  );
}
