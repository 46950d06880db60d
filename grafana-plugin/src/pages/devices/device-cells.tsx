import { css } from '@emotion/css';
import { dateTimeFormat, dateTimeFormatTimeAgo, type GrafanaTheme2 } from '@grafana/data';
import { Button, Checkbox, Icon, Stack, Text, TextLink, Tooltip, useStyles2 } from '@grafana/ui';
import { type Device, isOfFile } from '../../devices/device.ts';
import { deviceListPath, devicePath } from '../../devices/device-links.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { transportWord, typeWord } from '../../devices/words.ts';
import { text } from '../../texts/devices.ts';
import type { DeviceRow } from './device-table.tsx';
import { useSelection } from './selection.ts';
import { FewLines } from '../../tables/cell-width.tsx';

interface OfDevice {
  readonly device: Device;
}

export function SelectAll({ devices }: { readonly devices: readonly Device[] }) {
  const selection = useSelection();
  const count = devices.filter(({ id }) => selection.has(id)).length;
  return (
    <Checkbox
      aria-label={text('selectAll')}
      disabled={selection.isFrozen}
      value={count > 0 && count === devices.length}
      indeterminate={count > 0 && count < devices.length}
      onChange={() => selection.toggleAll(devices)}
    />
  );
}

export function SelectCell({ device }: OfDevice) {
  const selection = useSelection();
  return (
    <Checkbox
      aria-label={text('select', { name: device.name })}
      disabled={selection.isFrozen}
      value={selection.has(device.id)}
      onChange={() => selection.toggle(device)}
    />
  );
}

export function NameCell({ device }: OfDevice) {
  const styles = useStyles2(getStyles);
  const { id, name, identity } = device;
  return (
    <div className={styles.oneLine}>
      <Stack alignItems="center" gap={0.5}>
        <TextLink href={devicePath(id)} inline={false} weight="medium">
          {name}
        </TextLink>
        {isOfFile(device) && (
          <Tooltip content={text('ofFile')}>
            <Icon name="file-alt" size="sm" tabIndex={0} aria-label={text('ofFile')} />
          </Tooltip>
        )}
      </Stack>
      {identity !== '' && identity !== name && (
        <Text variant="bodySmall" color="secondary">
          {identity}
        </Text>
      )}
    </div>
  );
}

interface StateCellProps extends DeviceRow {
  readonly onSwapped: (device: Device) => void;
}

export function StateCell({ device, state, onSwapped }: StateCellProps) {
  return (
    <Stack alignItems="center" gap={1}>
      <FewLines>
        <StateBadge state={state} />
      </FewLines>
      {state.health === 'quarantined' && (
        <Button size="sm" fill="text" onClick={() => onSwapped(device)}>
          {text('compare')}
        </Button>
      )}
    </Stack>
  );
}

export function SiteCell({ device, site }: DeviceRow) {
  const name = site?.name ?? device.site;
  if (name === undefined) return <Text color="secondary">{text('noSite')}</Text>;
  return (
    <TextLink href={deviceListPath({ site: name })} inline={false} color="primary">
      {name}
    </TextLink>
  );
}

export function AddressCell({ device: { address, port, transport } }: OfDevice) {
  const styles = useStyles2(getStyles);
  return (
    <div>
      <span className={styles.address}>{port === null ? address : `${address}:${port}`}</span>
      <div>
        <Text variant="bodySmall" color="secondary">
          {transportWord(transport)}
        </Text>
      </div>
    </div>
  );
}

/** Says so where the device looks like another type than it was registered with. */
export function TypeCell({ device: { type, suggested_type: suggested } }: OfDevice) {
  if (suggested === null || suggested === type) return <span>{typeWord(type)}</span>;
  const hint = text('looksLike', { type: typeWord(suggested) });
  return (
    <Stack alignItems="center" gap={0.5}>
      <span>{typeWord(type)}</span>
      <Tooltip content={hint}>
        <Icon name="exclamation-triangle" size="sm" tabIndex={0} aria-label={hint} />
      </Tooltip>
    </Stack>
  );
}

export const BoardCell = ({ device: { board } }: OfDevice) => <FewLines>{board}</FewLines>;

export function ContactCell({ device: { last_contact_at: at } }: OfDevice) {
  const styles = useStyles2(getStyles);
  if (at === null) return <Text color="secondary">{text('never')}</Text>;
  return (
    <time className={styles.oneLine} title={dateTimeFormat(at)} dateTime={at}>
      {dateTimeFormatTimeAgo(at)}
    </time>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  oneLine: css({ whiteSpace: 'nowrap' }),
  address: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
