import { TextLink } from '@grafana/ui';
import { devicePath } from '../../devices/device-links.ts';
import type { Device } from '../../devices/device.ts';
import { text } from '../../texts/credentials.ts';

const mostShown = 10;

/** Devices that use a credential. */
export function DeviceLinks({ devices }: { readonly devices: readonly Device[] }) {
  return (
    <ul style={{ paddingLeft: 20 }}>
      {devices.slice(0, mostShown).map(({ id, name }) => (
        <li key={id}>
          <TextLink href={devicePath(id)}>{name}</TextLink>
        </li>
      ))}
      {devices.length > mostShown && <li>{text('more', { count: devices.length - mostShown })}</li>}
    </ul>
  );
}
