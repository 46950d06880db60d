import { TextLink } from '@grafana/ui';
import { pluginLink } from '../../address/plugin-link.ts';
import type { Device } from '../../records/use-devices.ts';
import { text } from '../../texts/credentials.ts';

const mostShown = 10;

/** Devices that use a credential. */
export function DeviceLinks({ devices }: { readonly devices: readonly Device[] }) {
  return (
    <ul style={{ paddingLeft: 20 }}>
      {devices.slice(0, mostShown).map(({ id, name }) => (
        <li key={id}>
          <TextLink href={pluginLink(`devices/${encodeURIComponent(id)}`)}>{name}</TextLink>
        </li>
      ))}
      {devices.length > mostShown && <li>{text('more', { count: devices.length - mostShown })}</li>}
    </ul>
  );
}
