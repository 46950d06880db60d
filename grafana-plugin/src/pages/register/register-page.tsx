import { PluginPage } from '@grafana/runtime';
import { Alert, RadioButtonGroup, Stack, Text, TextLink } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { devicePath } from '../../devices/device-links.ts';
import { devicesCrumb } from '../../devices/devices-crumb.ts';
import { LoadingState } from '../../states/loading-state.tsx';
import { useOutsidePage } from '../../states/outside-page.ts';
import { useKept } from '../../states/use-kept.ts';
import { text } from '../../texts/register.ts';
import type { Candidate } from './candidate.ts';
import { ConnectStep } from './connect-step.tsx';
import { clearTest, wizardTest } from './connection-run.ts';
import { DetailsStep } from './details-step.tsx';
import { DoneStep } from './done-step.tsx';
import { type Draft, emptyDraft, noSecrets, type Secrets } from './draft.ts';
import { NeighbourPicker } from './neighbour-picker.tsx';
import { RegistrationError } from './registration-error.tsx';
import { forgetFailure, registrationRun } from './registration-run.ts';
import { ScanPicker } from './scan-picker.tsx';
import { SeveralResults } from './several-results.tsx';
import { severalRun } from './several-run.ts';
import { SeveralStep } from './several-step.tsx';
import { StepBar } from './step-bar.tsx';
import { useConnectionCheck } from './use-connection-check.ts';

const sources = ['address', 'neighbours', 'scan'] as const;
type Source = (typeof sources)[number];
const sourceWords = { address: 'fromAddress', neighbours: 'fromNeighbours', scan: 'fromScan' } as const;

/**
 * Where the person is. A page that is loaded anew begins at the connection, since secrets are kept nowhere; only what was registered is in
 * the address.
 */
type Place =
  | { readonly step: 'connect' }
  | { readonly step: 'details'; readonly contact: boolean }
  | { readonly step: 'several'; readonly candidates: readonly Candidate[] };

/** What one device does not share with the next. */
const nothingOfOne = { address: '', port: '', name: '', type: '' } as const;

export default function RegisterPage() {
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const source = sources.find((name) => name === params.get('from')) ?? 'address';
  const [draft, setDraft] = useKept<Draft>('register', {
    ...emptyDraft,
    address: params.get('address') ?? '',
  });
  const [secrets, setSecrets] = useState<Secrets>(noSecrets);
  const [chosen, setChosen] = useKept<readonly string[]>('register-chosen', []);
  const [place, setPlace] = useState<Place>({ step: 'connect' });
  const registered = params.get('registered');
  const check = useConnectionCheck(wizardTest);
  const several = useOutsidePage(severalRun);
  const registration = useOutsidePage(registrationRun);

  const onDraft = (change: Partial<Draft>) => {
    if (change.address !== undefined) forgetFailure();
    setDraft({ ...draft, ...change });
  };
  const onSecrets = (change: Partial<Secrets>) => setSecrets({ ...secrets, ...change });
  const show = useCallback(
    (from: Source, of?: string) => {
      forgetFailure();
      setPlace({ step: 'connect' });
      setParams({ ...(from === 'address' ? {} : { from }), ...(of === undefined ? {} : { of }) });
    },
    [setParams],
  );
  const onUse = (candidates: readonly Candidate[]) => {
    const [first] = candidates;
    forgetFailure();
    if (candidates.length > 1) setPlace({ step: 'several', candidates });
    else if (first !== undefined) {
      onDraft({ ...nothingOfOne, address: first.address });
      show('address');
    }
  };
  const done = registration?.state === 'done' ? registration.device : undefined;
  const isElsewhere = params.has('from');
  useEffect(() => {
    // Only here: on other pages nobody is brought back, nor from a scan that a link leads to. Whoever comes back finds it.
    if (done === undefined || isElsewhere) return;
    registrationRun.set(undefined);
    clearTest(wizardTest);
    // The next device mostly has the same account, site and role.
    setDraft({ ...draft, ...nothingOfOne });
    // Its page may have read it since.
    client.setQueryData(['devices', done.id], (known: typeof done | undefined) => known ?? done);
    setPlace({ step: 'connect' });
    // In place of the form: back leads out of the wizard, and loading the page anew shows the same.
    setParams({ registered: done.id }, { replace: true });
  }, [done, isElsewhere, client, draft, setDraft, setParams]);

  return (
    <PluginPage pageNav={{ text: text('title'), parentItem: devicesCrumb() }}>
      <Stack direction="column" gap={2}>
        <Text color="secondary">{text('intro')}</Text>
        {registration?.state === 'failed' && place.step !== 'details' && (
          <RegistrationError
            error={registration.error}
            title={text('registerFailedOne', { address: registration.address })}
          />
        )}
        {done !== undefined && isElsewhere && (
          <Alert
            severity="success"
            title={text('done', { name: done.name })}
            onRemove={() => registrationRun.set(undefined)}
          >
            <TextLink href={devicePath(done.id)}>{text('openDevice')}</TextLink>
          </Alert>
        )}
        {several !== undefined ? (
          <SeveralResults run={several} />
        ) : registration?.state === 'running' && place.step !== 'details' ? (
          <Registering address={registration.address} />
        ) : registered !== null ? (
          <>
            <StepBar step="done" />
            <DoneStep id={registered} onAnother={() => show('address')} />
          </>
        ) : place.step === 'several' ? (
          <SeveralStep
            candidates={place.candidates}
            draft={draft}
            secrets={secrets}
            onDraft={onDraft}
            onSecrets={onSecrets}
            onBack={() => setPlace({ step: 'connect' })}
          />
        ) : (
          <>
            {place.step === 'connect' && (
              <div>
                <RadioButtonGroup
                  aria-label={text('from')}
                  value={source}
                  options={sources.map((value) => ({ value, label: text(sourceWords[value]) }))}
                  onChange={(from) => show(from)}
                />
              </div>
            )}
            {(source === 'address' || place.step !== 'connect') && <StepBar step={place.step} />}
            {place.step === 'connect' && source === 'address' && (
              <ConnectStep
                draft={draft}
                secrets={secrets}
                check={check}
                onDraft={onDraft}
                onSecrets={onSecrets}
                onTest={() => {
                  forgetFailure();
                  check.start(draft, secrets);
                }}
                onNext={(contact) => setPlace({ step: 'details', contact })}
              />
            )}
            {place.step === 'connect' && source === 'neighbours' && (
              <NeighbourPicker
                seenBy={params.get('of') ?? ''}
                onSeenBy={(id) => show('neighbours', id)}
                chosen={chosen}
                onChoose={setChosen}
                onUse={onUse}
              />
            )}
            {place.step === 'connect' && source === 'scan' && (
              <ScanPicker chosen={chosen} onChoose={setChosen} onUse={onUse} />
            )}
            {place.step === 'details' && (
              <DetailsStep
                draft={draft}
                secrets={secrets}
                found={place.contact ? check.diagnosis?.device : undefined}
                onDraft={onDraft}
                onBack={() => {
                  forgetFailure();
                  setPlace({ step: 'connect' });
                }}
              />
            )}
          </>
        )}
      </Stack>
    </PluginPage>
  );
}

/** Of a registration that began before the person left the page. */
function Registering({ address }: { readonly address: string }) {
  return (
    <>
      <LoadingState what={text('registeringOne', { address })} />
      <Text color="secondary">{text('leaveNote')}</Text>
    </>
  );
}
