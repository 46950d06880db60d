import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import { isOfFile } from '../../devices/device.ts';
import { healths } from '../../devices/device-state.ts';
import { devicePath, sitePath } from '../../devices/device-links.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { healthLooks, typeWord } from '../../devices/words.ts';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/devices.ts';
import { keyOf, type SiteNode } from './site-tree.ts';

interface SiteBranchProps {
  readonly node: SiteNode;
  /** Ids of the sites that are open. */
  readonly open: ReadonlySet<string>;
  /** Names of all sites by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly onToggle: (id: string) => void;
}

/** One site with its counts, and when it is open its devices and the sites below. */
export function SiteBranch({ node, open, names, onToggle }: SiteBranchProps) {
  const styles = useStyles2(getStyles);
  const { site, devices, below, counts, total } = node;
  const id = keyOf(node);
  const name = site?.name ?? text('noSite');
  const isOpen = open.has(id);
  const isLeaf = devices.length === 0 && below.length === 0;
  const upstreams = (site?.upstream_ids ?? []).map((upstream) => names.get(upstream) ?? upstream);
  return (
    <li className={styles.branch}>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <IconButton
          name={isOpen ? 'angle-down' : 'angle-right'}
          size="lg"
          disabled={isLeaf}
          aria-expanded={isOpen}
          aria-label={text(isOpen ? 'collapse' : 'expand', { site: name })}
          onClick={() => onToggle(id)}
        />
        {site === undefined ? (
          <Text weight="medium">{name}</Text>
        ) : (
          <TextLink href={sitePath(site.id)} inline={false} weight="medium" color="primary">
            {name}
          </TextLink>
        )}
        {site !== undefined && isOfFile(site) && (
          <Badge color="darkgrey" icon="lock" text={text('siteOfFile')} />
        )}
        <Text color="secondary" variant="bodySmall">
          {total === 0 ? text('empty') : text('count', { count: total })}
          {below.length > 0 && total > 0 ? ` ${text('inAll')}` : ''}
        </Text>
        {healths.map((health) => {
          const count = counts[health];
          return count === undefined ? null : (
            <Badge key={health} {...healthLooks[health]} text={`${count} ${text(health)}`} />
          );
        })}
        {upstreams.length > 0 && (
          <Text color="secondary" variant="bodySmall">
            {text('upstream', { sites: upstreams.join(', ') })}
          </Text>
        )}
      </Stack>
      {isOpen && (
        <ul className={styles.inner}>
          {devices.map(({ device, state }) => (
            <li key={device.id} className={styles.device}>
              <TextLink href={devicePath(device.id)} inline={false}>
                {device.name}
              </TextLink>
              <StateBadge state={state} />
              <Text color="secondary" variant="bodySmall">
                {[typeWord(device.type), device.board, device.address]
                  .filter((word) => word !== '')
                  .join(' · ')}
              </Text>
            </li>
          ))}
          {below.map((child) => (
            <SiteBranch key={keyOf(child)} node={child} open={open} names={names} onToggle={onToggle} />
          ))}
        </ul>
      )}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  branch: css({ listStyle: 'none', padding: theme.spacing(0.5, 0) }),
  inner: css({
    listStyle: 'none',
    marginLeft: theme.spacing(1.5),
    paddingLeft: theme.spacing(2),
    borderLeft: `1px solid ${theme.colors.border.weak}`,
  }),
  device: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
    padding: theme.spacing(0.5, 0),
  }),
});
