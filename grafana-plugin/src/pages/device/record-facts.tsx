import { css } from '@emotion/css';
import { Stack, TagList, Text, TextLink } from '@grafana/ui';
import { sitePath } from '../../devices/device-links.ts';
import { transportWord, typeWord } from '../../devices/words.ts';
import { FactList } from '../../facts/fact-list.tsx';
import { text } from '../../texts/device.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import type { DeviceContext } from './device-tab.ts';

// Beside the other facts, not at the end of the line.
const tagsClass = css({ justifyContent: 'flex-start' });

/** What the registry knows of a device. */
export function RecordFacts({ device, site }: DeviceContext) {
  const {
    address,
    port,
    serial,
    type,
    role,
    transport,
    labels,
    notes,
    last_contact_at: lastContact,
  } = device;
  const tags = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return (
    <Stack direction="column" gap={1}>
      <FactList
        facts={[
          { name: text('address'), value: port === null ? address : `${address}:${port}` },
          { name: text('serial'), value: serial },
          {
            name: text('site'),
            value:
              site === undefined && device.site_id === null ? (
                text('noSite')
              ) : (
                <TextLink inline={false} href={sitePath(device.site_id ?? site ?? '')}>
                  {/* Its name may still be to come, or could not be read. */}
                  {site ?? device.site_id}
                </TextLink>
              ),
          },
          { name: text('type'), value: typeWord(type) },
          { name: text('role'), value: role === '' ? text('noRole') : role },
          { name: text('transport'), value: transportWord(transport) },
          {
            name: text('lastContact'),
            value: lastContact === null ? text('never') : <RelativeTime at={lastContact} />,
          },
          {
            name: text('labels'),
            value:
              tags.length === 0 ? undefined : <TagList className={tagsClass} tags={tags} displayMax={8} />,
          },
          { name: text('notes'), value: notes },
        ]}
      />
      {transport === 'snmp' && <Text color="secondary">{text('overSnmp')}</Text>}
      {device.source === 'file' && <Text color="secondary">{text('registryOnly')}</Text>}
    </Stack>
  );
}
