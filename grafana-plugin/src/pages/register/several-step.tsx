import { Alert, Button, Stack, Text } from '@grafana/ui';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { refreshDevices, useSites } from '../../devices/every.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/register.ts';
import type { Candidate } from './candidate.ts';
import { TransportField } from './connection-fields.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { accountErrors, type Draft, type DraftErrors, type Secrets } from './draft.ts';
import { isNewSite, newLabels, SharedFields } from './shared-fields.tsx';
import { withNewSite } from './register-call.ts';
import { severalRun, startSeveral } from './several-run.ts';

interface SeveralStepProps {
  readonly candidates: readonly Candidate[];
  readonly draft: Draft;
  readonly secrets: Secrets;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onSecrets: (change: Partial<Secrets>) => void;
  readonly onBack: () => void;
}

/** What all chosen devices share. */
export function SeveralStep({ candidates, draft, secrets, onDraft, onSecrets, onBack }: SeveralStepProps) {
  const client = useQueryClient();
  const { data: sites } = useSites();
  const [shown, setShown] = useState<DraftErrors>({});
  const labels = newLabels(draft.labels);
  const count = candidates.length;
  const isNew = draft.account === 'new';
  const errors: DraftErrors = {
    ...accountErrors(draft, secrets),
    ...(isNew && draft.credentialName.trim() === '' ? { credentialName: 'missing' as const } : {}),
  };
  const visible = Object.fromEntries(Object.entries(shown).filter(([field]) => field in errors));
  const start = useMutation<void, ApiError>({
    mutationFn: async () => {
      const work = () =>
        startSeveral({
          candidates,
          draft,
          secrets,
          labels: labels ?? {},
          onEnd: () => void refreshAll(client),
        });
      const run = isNewSite(draft.site, sites) ? withNewSite(draft.site.trim(), work) : work();
      severalRun.set(await run);
    },
    onSettled: () => refreshDevices(client),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setShown(errors);
        if (Object.keys(errors).length === 0) start.mutate();
      }}
    >
      <Stack direction="column" gap={2}>
        <Text element="h3" variant="h4">
          {text('severalTitle', { count })}
        </Text>
        <Text>
          {candidates
            .map(({ name, address }) => (name === address ? address : `${name} (${address})`))
            .join(', ')}
        </Text>
        <Text color="secondary">{text('severalHelp')}</Text>
        <TransportField draft={draft} onDraft={onDraft} />
        <CredentialFields
          draft={draft}
          secrets={secrets}
          errors={visible}
          onDraft={onDraft}
          onSecrets={onSecrets}
          isShared
        />
        {isNew && <Alert severity="info" title={text('severalNewCredential')} />}
        {visible.credentialName !== undefined && <Text color="error">{text('severalNameNeeded')}</Text>}
        <SharedFields draft={draft} onDraft={onDraft} />
        {start.error !== null && <ErrorState error={start.error} title={text('credentialFailed')} />}
        <Stack gap={1}>
          <Button variant="secondary" icon="arrow-left" disabled={start.isPending} onClick={onBack}>
            {text('backToChoice')}
          </Button>
          <Button type="submit" disabled={start.isPending || labels === undefined}>
            {text('severalStart', { count })}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}

async function refreshAll(client: QueryClient): Promise<void> {
  await Promise.all([refreshDevices(client), client.invalidateQueries({ queryKey: ['credentials'] })]);
}
