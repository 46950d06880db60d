import { Combobox, Field, Input, Stack, TextArea } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { everyDevice, useSites } from '../../devices/every.ts';
import { type Site, withRecord } from '../../devices/sites.ts';
import { typeWord } from '../../devices/words.ts';
import { readLabelLines } from '../devices/label-lines.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/register.ts';
import type { Draft } from './draft.ts';

interface SharedFieldsProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
}

/** Site, role, parent and labels: what several devices may share. */
export function SharedFields({ draft, onDraft }: SharedFieldsProps) {
  const siteQuery = useSites();
  const deviceQuery = useQuery(everyDevice());
  const sites = siteQuery.data ?? [];
  const devices = deviceQuery.data ?? [];
  const labels = readLabelLines(draft.labels);
  const isNew = isNewSite(draft.site, siteQuery.data);
  return (
    <Stack direction="column" gap={2}>
      <ReadNotice query={siteQuery} failed={text('sitesFailed')} />
      <ReadNotice query={deviceQuery} failed={text('devicesFailed')} />
      <Field
        label={text('site')}
        description={isNew ? text('siteNewNote', { site: draft.site.trim() }) : text('siteHelp')}
        noMargin
      >
        <Combobox
          id="register-site"
          width={40}
          isClearable
          createCustomValue
          customValueDescription={text('siteNew')}
          value={draft.site === '' ? null : { value: draft.site, label: draft.site }}
          options={sites.map(({ name }) => ({ value: name, label: name }))}
          onChange={(option) => onDraft({ site: option?.value ?? '' })}
        />
      </Field>
      <Field label={text('role')} description={text('roleHelp')} noMargin>
        <Input
          id="register-role"
          width={40}
          value={draft.role}
          onChange={(event) => onDraft({ role: event.currentTarget.value })}
        />
      </Field>
      <Field label={text('parent')} description={text('parentHelp')} noMargin>
        <Combobox
          id="register-parent"
          width={40}
          isClearable
          placeholder={text('parentNone')}
          value={devices.some(({ id }) => id === draft.parent) ? draft.parent : null}
          options={devices.map(({ id, name, type }) => ({
            value: id,
            label: name,
            description: typeWord(type),
          }))}
          onChange={(option) => onDraft({ parent: option?.value ?? '' })}
        />
      </Field>
      <Field
        label={text('labels')}
        description={text('labelsHelp')}
        invalid={'wrongLine' in labels}
        error={'wrongLine' in labels ? text('labelsWrong', { line: labels.wrongLine }) : undefined}
        noMargin
      >
        <TextArea
          id="register-labels"
          rows={3}
          cols={40}
          value={draft.labels}
          onChange={(event) => onDraft({ labels: event.currentTarget.value })}
        />
      </Field>
    </Stack>
  );
}

/**
 * Names of sites do not differ by letter case alone. While the sites are not read, none is taken for new. One that only the
 * configuration file has is new to the registry.
 */
export const isNewSite = (name: string, sites: readonly Site[] | undefined): boolean =>
  name.trim() !== '' &&
  sites !== undefined &&
  !withRecord(sites).some(
    ({ id, name: known }) => id === name.trim() || known.toLowerCase() === name.trim().toLowerCase(),
  );

/** Labels of a new device; undefined while a line is wrong. */
export function newLabels(lines: string): Readonly<Record<string, string>> | undefined {
  const read = readLabelLines(lines);
  if ('wrongLine' in read) return undefined;
  return Object.fromEntries(
    Object.entries(read.labels).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
