import { Button, Stack } from '@grafana/ui';
import { useMemo, useState } from 'react';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/devices.ts';
import type { Filter } from './list-view.ts';
import { SiteBranch } from './site-branch.tsx';
import { keyOf, occupied, type SiteNode, siteTree } from './site-tree.ts';
import { useStatedDevices } from './use-stated-devices.ts';

interface TreeViewProps {
  readonly filter: Filter;
  readonly scrapes: Scrapes;
}

/** Sites below those they hang on, each with its devices. */
export function TreeView({ filter, scrapes }: TreeViewProps) {
  const { sitesQuery, devicesQuery, devices } = useStatedDevices(filter, scrapes);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isFiltered = Object.keys(filter).length > 0;
  const sites = sitesQuery.data;
  const tree = useMemo(() => {
    const all = siteTree(sites ?? [], devices);
    return isFiltered ? occupied(all) : all;
  }, [sites, devices, isFiltered]);
  const names = useMemo(() => new Map((sites ?? []).map(({ id, name }) => [id, name])), [sites]);
  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    );
  return (
    <QueryState query={sitesQuery} failed={text('failed')}>
      {() => (
        <QueryState query={devicesQuery} failed={text('failed')}>
          {() =>
            tree.length === 0 ? (
              isFiltered ? (
                <EmptyState title={text('noMatch')} variant="not-found">
                  {text('noMatchHelp')}
                </EmptyState>
              ) : (
                <EmptyState title={text('treeNone')}>{text('treeNoneHelp')}</EmptyState>
              )
            ) : (
              <Stack direction="column" gap={1}>
                <Stack gap={1}>
                  <Button size="sm" variant="secondary" onClick={() => setOpen(new Set(idsOf(tree)))}>
                    {text('expandAll')}
                  </Button>
                  <Button size="sm" variant="secondary" onClick={() => setOpen(new Set())}>
                    {text('collapseAll')}
                  </Button>
                </Stack>
                <ul aria-label={text('treeLabel')} style={{ listStyle: 'none' }}>
                  {tree.map((node) => (
                    <SiteBranch key={keyOf(node)} node={node} open={open} names={names} onToggle={toggle} />
                  ))}
                </ul>
              </Stack>
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}

const idsOf = (nodes: readonly SiteNode[]): string[] =>
  nodes.flatMap((node) => [keyOf(node), ...idsOf(node.below)]);
