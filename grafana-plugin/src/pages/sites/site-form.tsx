import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Combobox, Field, Input, MultiCombobox, Stack, Text, TextArea, useStyles2 } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useMay } from '../../access/session.ts';
import { api } from '../../api/client.ts';
import { SaveProblems } from '../../forms/save-problems.tsx';
import { FormButtons } from '../../forms/form-buttons.tsx';
import { useSave } from '../../forms/use-save.ts';
import { isOfFile, type Site } from '../../devices/device.ts';
import { refreshDevices } from '../../devices/every.ts';
import { type ListedSite, recordOf, withRecord } from '../../devices/sites.ts';
import { text } from '../../texts/sites.ts';
import { NumberInput } from './number-input.tsx';
import { PositionPreview } from './position-preview.tsx';
import { subtreeOf } from './site-tree.ts';
import { bodyOf, changeOf, checkNumber, numberOf, type SiteValues, valuesOf } from './site-values.ts';

interface SiteFormProps {
  /** Absent: a new one. */
  readonly site: Site | undefined;
  /** Of a new one: the name that somebody came with. */
  readonly named?: string;
  readonly sites: readonly Site[];
  readonly onClose: () => void;
}

export function SiteForm({ site, named = '', sites, onClose }: SiteFormProps) {
  const styles = useStyles2(getStyles);
  const isFixed = site !== undefined && isOfFile(site);
  const mayWrite = useMay('site.write');
  const isReadOnly = !mayWrite || isFixed;
  // The file has no notes: those of a site that is registered too are the record's.
  const record = site === undefined ? undefined : recordOf(site);
  const canSave = site === undefined || record !== undefined;
  // A registered site is below others of the registry only.
  const known = isFixed ? sites : withRecord(sites);
  const queries = useQueryClient();
  const [initial, setInitial] = useState(() =>
    site === undefined ? { ...valuesOf(site), name: named } : valuesOf(site),
  );
  const form = useForm<SiteValues>({ defaultValues: initial });
  const { control, register, handleSubmit, watch, formState } = form;
  const saving = useSave<ListedSite, SiteValues>({
    revision: record?.revision ?? undefined,
    reload: () => api.get('/sites/{id}', { path: { id: record?.id ?? '' } }),
    save: async (values, revision) => {
      if (site === undefined) return api.post('/sites', { body: bodyOf(values) });
      const body = changeOf(initial, values);
      return record === undefined || Object.keys(body).length === 0
        ? undefined
        : api.patch('/sites/{id}', {
            path: { id: record.id },
            body,
            ...(revision === undefined ? {} : { revision }),
          });
    },
    onSaved: () => {
      // Devices of the file are at another id once their site is registered.
      void refreshDevices(queries);
      onClose();
    },
  });
  const loadTheirs = (): void => {
    if (saving.theirs === undefined) return;
    const { notes } = saving.theirs;
    const values = isFixed ? { ...initial, notes } : valuesOf(saving.theirs);
    setInitial(values);
    form.reset(values);
    saving.settle();
  };
  const submit = handleSubmit((values) => saving.submit(values));
  const others = sites.filter(({ id }) => id !== site?.id);
  const below = site === undefined ? new Set<string>() : subtreeOf(sites, site.id);
  const nameError = formState.errors.name;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack direction="column" gap={2}>
        <Field
          noMargin
          required
          label={text('name')}
          description={text('nameHint')}
          invalid={nameError !== undefined}
          error={nameError?.message}
        >
          <Input
            id="site-name"
            readOnly={isReadOnly}
            {...register('name', { validate: (name) => name.trim() !== '' || text('nameNeeded') })}
          />
        </Field>
        <Controller
          control={control}
          name="parent"
          render={({ field: { value, onChange } }) => (
            <Field noMargin label={text('parent')} description={text('parentHint')} htmlFor="site-parent">
              <Combobox<string>
                id="site-parent"
                isClearable
                disabled={isReadOnly}
                placeholder={text('noParent')}
                options={choices(known.filter(({ id }) => !below.has(id)))}
                value={value}
                onChange={(option) => onChange(option?.value ?? null)}
              />
            </Field>
          )}
        />
        <Controller
          control={control}
          name="upstreams"
          render={({ field: { value, onChange } }) => (
            <Field
              noMargin
              label={text('upstreams')}
              description={text('upstreamsHint')}
              htmlFor="site-upstreams"
            >
              <MultiCombobox<string>
                id="site-upstreams"
                placeholder={text('upstreamsChoose')}
                disabled={isReadOnly}
                options={choices(known.filter(({ id }) => id !== site?.id))}
                value={[...value]}
                onChange={(options) => onChange(options.map((option) => option.value))}
              />
            </Field>
          )}
        />
        <div className={styles.row}>
          <NumberInput form={form} name="latitude" isReadOnly={isReadOnly} />
          <NumberInput form={form} name="longitude" isReadOnly={isReadOnly} />
        </div>
        <Text variant="bodySmall" color="secondary">
          {text('pastePlace')}
        </Text>
        <PositionPreview
          place={placeIn(watch())}
          others={others}
          onPick={
            isReadOnly
              ? undefined
              : ({ latitude, longitude }) => {
                  const options = { shouldDirty: true, shouldValidate: true };
                  form.setValue('latitude', String(latitude), options);
                  form.setValue('longitude', String(longitude), options);
                }
          }
        />
        <Text element="h3" variant="h5">
          {text('plan')}
        </Text>
        <div className={styles.row}>
          <NumberInput form={form} name="voltageMin" isReadOnly={isReadOnly} />
          <NumberInput form={form} name="voltageCutoff" isReadOnly={isReadOnly} />
          <NumberInput form={form} name="slo" isReadOnly={isReadOnly} />
          <NumberInput form={form} name="sold" isReadOnly={isReadOnly} />
        </div>
        <Field noMargin label={text('notes')}>
          <TextArea id="site-notes" rows={3} readOnly={!mayWrite || !canSave} {...register('notes')} />
        </Field>
        <SaveProblems
          saving={saving}
          failed={text('saveFailed')}
          onKeepMine={() => void submit()}
          onLoadTheirs={loadTheirs}
        />
        {canSave && (
          <FormButtons
            needs="site.write"
            save={text(site === undefined ? 'create' : 'save')}
            isSaving={saving.isSaving}
            onCancel={onClose}
          />
        )}
      </Stack>
    </form>
  );
}

function placeIn(values: SiteValues) {
  const [latitude, longitude] = [numberOf(values.latitude), numberOf(values.longitude)];
  if (latitude === null || longitude === null) return undefined;
  const isRight = checkNumber('latitude', values) === true && checkNumber('longitude', values) === true;
  return isRight ? { latitude, longitude } : undefined;
}

const choices = (from: readonly Site[]) => from.map(({ id, name }) => ({ value: id, label: name }));

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  }),
});
