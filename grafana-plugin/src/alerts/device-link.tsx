import { TextLink } from '@grafana/ui';
import { devicePath } from '../devices/device-links.ts';
import { useDevices } from '../devices/every.ts';
import type { Alert } from './alert.ts';
import { deviceOfAlert } from './device-of-alert.ts';

interface DeviceLinkProps {
  /** As the alert names it. */
  readonly device: string;
  readonly labels: Alert['labels'];
}

/** To the page of an alert's device; one that is not registered any more is only named. */
export function DeviceLink({ device, labels }: DeviceLinkProps) {
  const found = deviceOfAlert(labels, useDevices().data ?? []);
  if (found === undefined) return device;
  return (
    <TextLink href={devicePath(found.id)} color="primary">
      {device}
    </TextLink>
  );
}
