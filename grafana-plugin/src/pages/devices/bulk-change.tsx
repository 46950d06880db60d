import {
  Alert,
  Button,
  Checkbox,
  Combobox,
  Field,
  Input,
  RadioButtonGroup,
  Stack,
  Text,
  TextArea,
} from '@grafana/ui';
import { useId, useState, type ReactElement } from 'react';
import type { Device } from '../../devices/device.ts';
import { useSites } from '../../devices/every.ts';
import { withRecord } from '../../devices/sites.ts';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/devices.ts';
import { type BulkChange, changeable } from './bulk-run.ts';
import { readLabelLines } from './label-lines.ts';

interface BulkChangeProps {
  readonly devices: readonly Device[];
  readonly onApply: (change: BulkChange) => void;
  readonly onClose: () => void;
}

type Part = 'site' | 'role' | 'labels' | 'state';
const noSite = '';

/** Sets some properties of all chosen devices. */
export function BulkChangeDrawer({ devices, onApply, onClose }: BulkChangeProps) {
  const [ticked, setTicked] = useState<ReadonlySet<Part>>(new Set());
  const [site, setSite] = useState(noSite);
  const [role, setRole] = useState('');
  const [lines, setLines] = useState('');
  const [state, setState] = useState<'active' | 'disabled'>('active');
  const siteQuery = useSites();
  const sites = withRecord(siteQuery.data ?? []);
  const prefix = useId();
  const count = changeable(devices).length;
  const read = readLabelLines(lines);
  const isWrong = ticked.has('labels') && 'wrongLine' in read;

  const tick = (part: Part) =>
    setTicked((before) =>
      before.has(part) ? new Set([...before].filter((other) => other !== part)) : new Set([...before, part]),
    );
  const apply = () =>
    onApply({
      kind: 'change',
      change: {
        ...(ticked.has('site') ? { site_id: site === noSite ? null : site } : {}),
        ...(ticked.has('role') ? { role: role.trim() } : {}),
        ...(ticked.has('state') ? { state } : {}),
      },
      ...(ticked.has('labels') && 'labels' in read ? { labels: read.labels } : {}),
    });
  const part = (
    name: Part,
    label: string,
    control: ReactElement<Record<string, unknown>>,
    { help, error }: { readonly help?: string; readonly error?: string | undefined } = {},
  ) => (
    <Stack direction="column" gap={0.5}>
      <div>
        <Checkbox label={label} value={ticked.has(name)} onChange={() => tick(name)} />
      </div>
      {ticked.has(name) && (
        <Field
          label={label}
          description={help}
          invalid={error !== undefined}
          error={error}
          htmlFor={`${prefix}${name}`}
          noMargin
        >
          {control}
        </Field>
      )}
    </Stack>
  );
  return (
    <FormDrawer title={text('changeTitle', { count })} onClose={onClose} size="sm">
      <Stack direction="column" gap={2}>
        <Text color="secondary">{text('changeHelp')}</Text>
        <LeftOut devices={devices} />
        {part(
          'site',
          text('setSite'),
          <Combobox
            id={`${prefix}site`}
            value={site}
            options={[
              { value: noSite, label: text('noSite') },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ value }) => setSite(value)}
          />,
        )}
        {ticked.has('site') && <ReadNotice query={siteQuery} failed={text('filterSitesFailed')} />}
        {part(
          'role',
          text('setRole'),
          <Input
            id={`${prefix}role`}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
          />,
          { help: text('roleHelp') },
        )}
        {part(
          'labels',
          text('setLabels'),
          <TextArea
            id={`${prefix}labels`}
            rows={4}
            value={lines}
            onChange={(event) => setLines(event.currentTarget.value)}
          />,
          {
            help: text('labelsHelp'),
            error: 'wrongLine' in read ? text('labelsWrong', { line: read.wrongLine }) : undefined,
          },
        )}
        {part(
          'state',
          text('setState'),
          <RadioButtonGroup
            id={`${prefix}state`}
            aria-label={text('setState')}
            value={state}
            options={[
              { value: 'active', label: text('enable') },
              { value: 'disabled', label: text('disable') },
            ]}
            onChange={setState}
          />,
          { help: text('disableHelp') },
        )}
        <Stack gap={1}>
          <Button
            disabled={ticked.size === 0 || isWrong}
            {...(ticked.size === 0 ? { tooltip: text('nothingTicked') } : {})}
            onClick={apply}
          >
            {text('apply', { count })}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {text('cancel')}
          </Button>
        </Stack>
      </Stack>
    </FormDrawer>
  );
}

/** Says how many of the chosen devices only the configuration file changes. */
export function LeftOut({ devices }: { readonly devices: readonly Device[] }) {
  const count = devices.length - changeable(devices).length;
  return count === 0 ? null : <Alert severity="info" title={text('ofFileLeftOut', { count })} />;
}
