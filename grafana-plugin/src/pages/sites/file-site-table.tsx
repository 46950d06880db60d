import { type Column, InteractiveTable, Stack, Text, TextLink } from '@grafana/ui';
import { useMemo } from 'react';
import { sitePath } from '../../devices/device-links.ts';
import type { FileSite } from '../../devices/file-sites.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/sites.ts';

/** Sites of the configuration file: they are there for alerts and boards, but nothing here changes them. */
export function FileSiteTable({ sites }: { readonly sites: readonly FileSite[] }) {
  const columns = useMemo<Column<FileSite>[]>(
    () => [
      {
        id: 'name',
        header: text('name'),
        cell: ({ row: { original } }) => (
          <Stack gap={1} alignItems="center">
            <TextLink href={sitePath(original.name)} inline={false}>
              {original.name}
            </TextLink>
            <Badge color="darkgrey" icon="lock" text={text('ofFile')} />
          </Stack>
        ),
      },
      { id: 'devices', header: text('devices') },
    ],
    [],
  );
  const data = useMemo(() => [...sites], [sites]);
  return (
    <Stack direction="column" gap={1}>
      <Text element="h2" variant="h5">
        {text('fileSites')}
      </Text>
      <Text color="secondary">{text('fileSitesHint')}</Text>
      <ScrollBox label={text('fileSites')}>
        <InteractiveTable columns={columns} data={data} getRowId={({ name }) => name} />
      </ScrollBox>
    </Stack>
  );
}
