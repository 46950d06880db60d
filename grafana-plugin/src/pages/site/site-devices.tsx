import { type Column, InteractiveTable, TextLink } from '@grafana/ui';
import { useMemo } from 'react';
import { devicePath } from '../../devices/device-links.ts';
import type { Device } from '../../devices/device.ts';
import { bySeverity, deviceState, type DeviceState } from '../../devices/device-state.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { useScraped } from '../../devices/use-scraped.ts';
import { typeWord } from '../../devices/words.ts';
import { ScrollBox } from '../../live/scroll-box.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { text } from '../../texts/site.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import type { SiteContext } from './site-tab.ts';
import { FewLines, OneLine } from '../../tables/cell-width.tsx';

interface Row {
  readonly id: string;
  readonly device: Device;
  readonly state: DeviceState;
}

const byState = (left: Row, right: Row): number => bySeverity(left.state.health, right.state.health);
const byName = (left: Row, right: Row): number =>
  left.device.name.localeCompare(right.device.name, 'en', { numeric: true });

/** The devices of the site, what is not up first. */
export function SiteDevices({ devices }: SiteContext) {
  const scraped = useScraped().byDevice;
  const rows = useMemo<Row[]>(
    () =>
      devices
        .map((device) => ({
          id: device.id,
          device,
          state: deviceState(device, scraped.get(device.name), Date.now()),
        }))
        .sort((left, right) => byState(left, right) || byName(left, right)),
    [devices, scraped],
  );
  if (rows.length === 0) return <EmptyState title={text('noDevices')}>{text('noDevicesHelp')}</EmptyState>;
  return (
    <ScrollBox label={text('devices')}>
      <InteractiveTable columns={columns} data={rows} getRowId={({ id }: Row) => id} />
    </ScrollBox>
  );
}

const addressWords = ({ address, port }: Device): string => (port === null ? address : `${address}:${port}`);

const columns: Column<Row>[] = [
  {
    id: 'name',
    header: text('device'),
    sortType: (left, right) => byName(left.original, right.original),
    cell: ({ row: { original } }) => (
      <OneLine>
        <TextLink href={devicePath(original.device.id)} inline={false}>
          {original.device.name}
        </TextLink>
      </OneLine>
    ),
  },
  {
    id: 'state',
    header: text('state'),
    sortType: (left, right) => byState(left.original, right.original),
    cell: ({ row: { original } }) => (
      <FewLines>
        <StateBadge state={original.state} />
      </FewLines>
    ),
  },
  { id: 'type', header: text('type'), cell: ({ row: { original } }) => typeWord(original.device.type) },
  { id: 'role', header: text('role'), cell: ({ row: { original } }) => original.device.role },
  { id: 'address', header: text('address'), cell: ({ row: { original } }) => addressWords(original.device) },
  { id: 'version', header: text('version'), cell: ({ row: { original } }) => original.device.version },
  {
    id: 'last-contact',
    header: text('lastContact'),
    cell: ({ row: { original } }) =>
      original.device.last_contact_at === null ? (
        text('never')
      ) : (
        <RelativeTime at={original.device.last_contact_at} />
      ),
  },
];
