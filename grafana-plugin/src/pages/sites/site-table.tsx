import { Button, type Column, InteractiveTable, LinkButton, Stack } from '@grafana/ui';
import { useMemo } from 'react';
import { isOfFile, type Site } from '../../devices/device.ts';
import { sitePath } from '../../devices/device-links.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { Badge } from '../../states/badge.tsx';
import { OneLine } from '../../tables/cell-width.tsx';
import { text } from '../../texts/sites.ts';
import { siteTree } from './site-tree.ts';

interface SiteTableProps {
  /** All that are shown. */
  readonly sites: readonly Site[];
  /** All there are, for names. */
  readonly all: readonly Site[];
  /** Undefined: the devices are not read. */
  readonly deviceCounts: ReadonlyMap<string, number> | undefined;
  /** In place of a count. */
  readonly unknown: string;
  readonly onOpen: (site: Site) => void;
}

interface Row {
  readonly id: string;
  readonly site: Site;
  readonly depth: number;
  readonly upstreams: string;
  readonly devices: number | string;
  readonly place: string;
}

/** In the order of the tree, which sorting would tear apart. */
export function SiteTable({ sites, all, deviceCounts, unknown, onOpen }: SiteTableProps) {
  const rows = useMemo<Row[]>(() => {
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return siteTree(sites).map(({ site, depth }) => ({
      id: site.id,
      site,
      depth,
      upstreams: site.upstream_ids.map((id) => names.get(id) ?? id).join(', '),
      devices: deviceCounts === undefined ? unknown : (deviceCounts.get(site.id) ?? 0),
      place: site.latitude === null ? text('noPlace') : `${site.latitude}, ${site.longitude}`,
    }));
  }, [sites, all, deviceCounts, unknown]);
  const columns = useMemo<Column<Row>[]>(() => {
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return [
      {
        id: 'name',
        header: text('name'),
        cell: ({ row: { original } }) => {
          const { site, depth } = original;
          const parent = names.get(site.parent_id ?? '');
          return (
            <Stack gap={1} alignItems="center">
              <LinkButton
                fill="text"
                size="sm"
                icon={depth === 0 ? 'map-marker' : 'corner-down-right-alt'}
                // As large as the rest of its row, below its heading, and as deep as it lies.
                style={{ fontSize: 'inherit', marginLeft: depth * 20 - 8 }}
                {...(parent === undefined
                  ? {}
                  : { 'aria-label': text('levelOf', { name: site.name, parent }) })}
                href={sitePath(site.id)}
              >
                {site.name}
              </LinkButton>
              {isOfFile(site) && <Badge color="darkgrey" icon="lock" text={text('ofFile')} />}
            </Stack>
          );
        },
      },
      { id: 'upstreams', header: text('upstreams') },
      { id: 'devices', header: text('devices') },
      {
        id: 'place',
        header: text('place'),
        cell: ({ row: { original } }) => <OneLine>{original.place}</OneLine>,
      },
      {
        id: 'edit',
        header: '',
        cell: ({ row: { original } }) => (
          <Button
            variant="secondary"
            size="sm"
            aria-label={text(isOfFile(original.site) ? 'detailsOf' : 'editOf', { name: original.site.name })}
            onClick={() => onOpen(original.site)}
          >
            {text(isOfFile(original.site) ? 'details' : 'edit')}
          </Button>
        ),
      },
    ];
  }, [all, onOpen]);
  return (
    <ScrollBox label={text('title')}>
      <InteractiveTable columns={columns} data={rows} getRowId={({ id }) => id} />
    </ScrollBox>
  );
}
