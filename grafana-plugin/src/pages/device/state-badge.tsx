import { Badge, type BadgeColor } from '@grafana/ui';
import type { Device } from '../../devices/device.ts';
import { deviceState, type Health } from '../../devices/device-state.ts';
import { useScraped } from '../../devices/use-scraped.ts';
import { text } from '../../texts/device-state.ts';

const colours: Readonly<Record<Health, BadgeColor>> = {
  up: 'green',
  down: 'red',
  pending: 'blue',
  quarantined: 'orange',
  disabled: 'darkgrey',
  unknown: 'darkgrey',
};

export function StateBadge({ device }: { readonly device: Device }) {
  const { health, reason } = deviceState(device, useScraped().byDevice.get(device.name), Date.now());
  const word = reason === undefined ? text(health) : text('withReason', { state: text(health), reason });
  return <Badge color={colours[health]} text={word} />;
}
