import { Stack } from '@grafana/ui';
import { FactList } from '../../facts/fact-list.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { ReadingNotices } from '../../live/reading-notices.tsx';
import { LiveStatus } from '../../live/live-status.tsx';
import { useReading } from '../../live/use-reading.ts';
import { valueText } from '../../live/value-text.ts';
import { text } from '../../texts/device.ts';

/** What the device says of itself, live. */
export function ResourceFacts({ deviceId }: { readonly deviceId: string }) {
  const { reading, way, error } = useReading(deviceId, 'resources', 5);
  if (reading === undefined)
    return error === undefined ? <LoadingState /> : <ErrorState error={error} title={text('failed')} />;
  const [row = {}] = reading.rows;
  return (
    <Stack direction="column" gap={1}>
      <ReadingNotices reading={reading} error={error} />
      <FactList
        facts={[
          { name: text('identity'), value: row.identity },
          { name: text('board'), value: row.board },
          {
            name: text('version'),
            value:
              row.update_available === true && row.update_latest_version !== undefined
                ? `${row.version ?? ''} (${text('updateAvailable', { version: row.update_latest_version })})`
                : row.version,
          },
          { name: text('firmware'), value: row.firmware },
          {
            name: text('uptime'),
            value: row.uptime_seconds === undefined ? undefined : valueText(row.uptime_seconds, 'duration'),
          },
          {
            name: text('cpu'),
            value: row.cpu_load_ratio === undefined ? undefined : valueText(row.cpu_load_ratio, 'ratio'),
          },
          { name: text('memory'), value: free(row.memory_free_bytes, row.memory_size_bytes) },
          { name: text('storage'), value: free(row.storage_free_bytes, row.storage_size_bytes) },
        ]}
      />
      <Stack gap={2} alignItems="center">
        <LiveStatus reading={reading} way={way} error={error} />
      </Stack>
    </Stack>
  );
}

type Bytes = number | string | undefined;

/** 112 MiB / 256 MiB. */
function free(bytes: Bytes, size: Bytes): string | undefined {
  if (bytes === undefined) return undefined;
  const left = valueText(Number(bytes), 'memory');
  return size === undefined ? left : `${left} / ${valueText(Number(size), 'memory')}`;
}
