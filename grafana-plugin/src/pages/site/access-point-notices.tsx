import { Alert, Text } from '@grafana/ui';
import { text } from '../../texts/site.ts';
import { type AccessPoint, clientsLimit } from './use-site-clients.ts';
import { MarkedText } from '../../states/marked-text.tsx';

/** Which access points are missing in the table, and why; and of which only a part is in it. */
export function AccessPointNotices({ accessPoints }: { readonly accessPoints: readonly AccessPoint[] }) {
  const failed = accessPoints.filter(({ error }) => error !== undefined);
  const cut = accessPoints.filter(({ reading }) => (reading?.total ?? 0) > clientsLimit);
  return (
    <div aria-live="polite">
      {failed.map(({ device, resource, error }) => (
        <Alert
          key={`${device.id} ${resource}`}
          severity="warning"
          title={text('notRead', { device: device.name })}
        >
          <MarkedText text={`${error?.message ?? ''} ${error?.remedy ?? ''}`} />
        </Alert>
      ))}
      {cut.map(({ device, resource, reading }) => (
        <Text key={`${device.id} ${resource}`} color="secondary">
          {text('weakestOf', { limit: clientsLimit, device: device.name, total: reading?.total ?? 0 })}
        </Text>
      ))}
    </div>
  );
}
