import { Checkbox, Field, RadioButtonGroup, Stack, Text, TextArea, TextLink } from '@grafana/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { pluginLink } from '../address/plugin-link.ts';
import { api } from '../api/client.ts';
import { FormButtons } from '../forms/form-buttons.tsx';
import { FormDrawer } from '../forms/form-drawer.tsx';
import { TimeField } from '../forms/time-field.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { text } from '../texts/silences.ts';
import { relativeWords } from '../time/relative-time.tsx';
import { exactTime } from '../time/exact-time.ts';
import { useNow } from '../time/use-now.ts';
import { ownTimeZone, wallTime } from '../time/wall-clock.ts';
import { CoveredNow } from './covered-now.tsx';
import { type Matcher, matcherWords, type ProposedMatcher } from './silence-matchers.ts';
import { type Duration, durations, endFor, endOf } from './silence-times.ts';

interface SilenceDrawerProps {
  readonly proposed: readonly ProposedMatcher[];
  /** Why, if that is known already. */
  readonly comment?: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly matchers: Matcher[];
  readonly end: ReturnType<typeof endFor>;
  readonly comment: string;
}

interface Fields {
  readonly wall: string;
  readonly comment: string;
}

const stepMs = 30_000;

/** Makes a silence: for what, how long, why, and what it will cover before it is made. */
export function SilenceDrawer({ proposed, comment = '', onClose }: SilenceDrawerProps) {
  const [chosen, setChosen] = useState(() => proposed.map(({ isChosen }) => isChosen));
  const [duration, setDuration] = useState<Duration>('hour1');
  const zone = ownTimeZone();
  const nowMs = useNow(stepMs);
  const { control, register, handleSubmit, watch, formState } = useForm<Fields>({
    defaultValues: { wall: wallTime(nowMs + 86_400_000, zone), comment },
  });
  const queries = useQueryClient();
  const creation = useMutation({
    mutationFn: ({ end, ...draft }: Draft) => api.post('/silences', { body: { ...draft, ...end } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['silences'] });
      void queries.invalidateQueries({ queryKey: ['alerts'] });
      onClose();
    },
  });
  const matchers = proposed.filter((_, index) => chosen[index]).map(({ matcher }) => matcher);
  const endMs = endOf(duration, nowMs, { zone, wall: watch('wall') });
  const { comment: commentError } = formState.errors;

  const submit = handleSubmit(({ wall, comment: why }) => {
    if (matchers.length === 0) return;
    const end = endFor(duration, Date.now(), { zone, wall });
    creation.mutate({ matchers, end, comment: why.trim() });
  });
  return (
    <FormDrawer title={text('drawerTitle')} size="md" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack direction="column" gap={2}>
          <Text color="secondary">
            {text('drawerHint')}{' '}
            <TextLink href={maintenanceLink(proposed)} inline>
              {text('openMaintenance')}
            </TextLink>
          </Text>
          <fieldset aria-describedby="silence-what">
            <legend>
              <Text variant="h5">{text('what')}</Text>
            </legend>
            <Stack direction="column" gap={0.5} alignItems="flex-start">
              {proposed.map(({ matcher }, index) => (
                <Checkbox
                  // A silence may name a label twice.
                  key={matcherWords(matcher)}
                  label={matcherWords(matcher)}
                  value={chosen[index] === true}
                  onChange={() => setChosen(chosen.map((is, at) => (at === index ? !is : is)))}
                />
              ))}
            </Stack>
            <Text element="p" variant="bodySmall" color="secondary" id="silence-what">
              {text('whatHint')}
            </Text>
            {matchers.length === 0 && (
              <Text color="error">
                <span role="alert">{text('noMatcher')}</span>
              </Text>
            )}
          </fieldset>
          <fieldset>
            <legend>
              <Text variant="h5">{text('howLong')}</Text>
            </legend>
            <Stack direction="column" gap={1}>
              <RadioButtonGroup
                aria-label={text('howLong')}
                options={durations.map((value) => ({
                  value,
                  label: text(value),
                  ...(value === 'until8' ? { description: text('until8Hint') } : {}),
                }))}
                value={duration}
                onChange={setDuration}
              />
              {duration === 'other' && (
                <TimeField
                  control={control}
                  name="wall"
                  rules={{
                    validate: (wall) => {
                      const chosenMs = endOf('other', Date.now(), { zone, wall });
                      if (Number.isNaN(chosenMs)) return text('untilNeeded');
                      return chosenMs > Date.now() || text('untilPast');
                    },
                  }}
                  id="silence-until"
                  zone={zone}
                  label={text('until')}
                  description={text('untilHint', { zone })}
                />
              )}
              {!Number.isNaN(endMs) && (
                <Text variant="bodySmall" color="secondary">
                  {text('endsAt', {
                    time: `${relativeWords(new Date(endMs).toISOString(), nowMs)} (${exactTime(endMs)})`,
                  })}
                </Text>
              )}
            </Stack>
          </fieldset>
          <Field
            noMargin
            label={text('comment')}
            description={text('commentHint')}
            invalid={commentError !== undefined}
            error={commentError?.message}
            required
          >
            <TextArea
              id="silence-comment"
              rows={3}
              maxLength={1000}
              {...register('comment', {
                validate: (why) => why.trim() !== '' || text('commentNeeded'),
              })}
            />
          </Field>
          <CoveredNow matchers={matchers} />
          {creation.error !== null && <ErrorState error={creation.error} title={text('createFailed')} />}
          <FormButtons
            needs="silence.write"
            save={text('create')}
            isSaving={creation.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDrawer>
  );
}

function maintenanceLink(proposed: readonly ProposedMatcher[]): string {
  const value = (wanted: string) =>
    proposed.find(
      ({ matcher: { name, is_regex: isRegex, is_equal: isEqual } }) => name === wanted && isEqual && !isRegex,
    )?.matcher.value;
  const device = value('device');
  return pluginLink('maintenance', {
    ...(device === undefined ? { site: value('site') } : { device }),
    new: '1',
  });
}
