import { PluginPage } from '@grafana/runtime';
import { RadioButtonGroup, Stack, Text } from '@grafana/ui';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { devicesCrumb } from '../../devices/devices-crumb.ts';
import { useOutsidePage } from '../../states/outside-page.ts';
import { useKept } from '../../states/use-kept.ts';
import { text } from '../../texts/register.ts';
import type { Candidate } from './candidate.ts';
import { ConnectStep } from './connect-step.tsx';
import { DetailsStep } from './details-step.tsx';
import { DoneStep } from './done-step.tsx';
import { type Draft, emptyDraft, noSecrets, type Secrets } from './draft.ts';
import { NeighbourPicker } from './neighbour-picker.tsx';
import type { Registered } from './register-call.ts';
import { ScanPicker } from './scan-picker.tsx';
import { SeveralResults } from './several-results.tsx';
import { severalRun } from './several-run.ts';
import { SeveralStep } from './several-step.tsx';
import { StepBar } from './step-bar.tsx';
import { useConnectionCheck } from './use-connection-check.ts';

const sources = ['address', 'neighbours', 'scan'] as const;
type Source = (typeof sources)[number];
const sourceWords = { address: 'fromAddress', neighbours: 'fromNeighbours', scan: 'fromScan' } as const;

/** Where the person is; a page that is opened anew begins at the connection, since secrets are kept nowhere. */
type Place =
  | { readonly step: 'connect' }
  | { readonly step: 'details'; readonly contact: boolean }
  | { readonly step: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly step: 'done'; readonly registered: Registered };

export default function RegisterPage() {
  const [params, setParams] = useSearchParams();
  const source = sources.find((name) => name === params.get('from')) ?? 'address';
  const [draft, setDraft] = useKept<Draft>('register', {
    ...emptyDraft,
    address: params.get('address') ?? '',
  });
  const [secrets, setSecrets] = useState<Secrets>(noSecrets);
  const [chosen, setChosen] = useKept<readonly string[]>('register-chosen', []);
  const [place, setPlace] = useState<Place>({ step: 'connect' });
  const check = useConnectionCheck();
  const run = useOutsidePage(severalRun);

  const onDraft = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const onSecrets = (change: Partial<Secrets>) => setSecrets({ ...secrets, ...change });
  const show = useCallback(
    (from: Source, of?: string) => {
      setPlace({ step: 'connect' });
      setParams({ ...(from === 'address' ? {} : { from }), ...(of === undefined ? {} : { of }) });
    },
    [setParams],
  );
  const onUse = (candidates: readonly Candidate[]) => {
    const [first] = candidates;
    if (candidates.length > 1) setPlace({ step: 'several', candidates });
    else if (first !== undefined) {
      onDraft({ address: first.address, port: '', name: '', type: '' });
      show('address');
    }
  };
  const another = () => {
    // The next device mostly has the same account, site and role.
    onDraft({ address: '', port: '', name: '', type: '' });
    check.clear();
    setPlace({ step: 'connect' });
  };

  return (
    <PluginPage pageNav={{ text: text('title'), parentItem: devicesCrumb() }}>
      <Stack direction="column" gap={2}>
        <Text color="secondary">{text('intro')}</Text>
        {run !== undefined ? (
          <SeveralResults run={run} />
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
                onBack={() => setPlace({ step: 'connect' })}
                onDone={(registered) => setPlace({ step: 'done', registered })}
              />
            )}
            {place.step === 'done' && <DoneStep registered={place.registered} onAnother={another} />}
          </>
        )}
      </Stack>
    </PluginPage>
  );
}
