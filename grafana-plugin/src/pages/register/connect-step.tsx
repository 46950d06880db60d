import { Alert, Button, Stack, Text } from '@grafana/ui';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../texts/register.ts';
import { AddressFields, TransportField } from './connection-fields.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { connectionErrors, type Draft, type DraftErrors, type Secrets } from './draft.ts';
import { TestOutcome } from './test-outcome.tsx';
import type { ConnectionCheck } from './use-connection-check.ts';

export interface ConnectStepProps {
  readonly draft: Draft;
  readonly secrets: Secrets;
  readonly check: ConnectionCheck;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onSecrets: (change: Partial<Secrets>) => void;
  readonly onTest: () => void;
  /** With what the test has found, or without contact. */
  readonly onNext: (contact: boolean) => void;
}

export function ConnectStep(props: ConnectStepProps) {
  const { draft, secrets, check, onDraft, onSecrets, onTest, onNext } = props;
  const [shown, setShown] = useState<DraftErrors>({});
  const errors = connectionErrors(draft, secrets);
  // A mistake is shown when the test is asked for, and goes away as soon as it is corrected.
  const visible = Object.fromEntries(Object.entries(shown).filter(([field]) => field in errors));
  // It would be refused: a device is registered once.
  const existing = check.diagnosis?.registered;
  const isOutdated = check.isOutdated(draft, secrets);
  const result = useRef<HTMLDivElement>(null);
  const wasRunning = useRef(check.isRunning);
  // It lies below the fold of a laptop, where somebody who watches the button does not see it.
  useEffect(() => {
    const hasEnded = wasRunning.current && !check.isRunning;
    wasRunning.current = check.isRunning;
    if (!hasEnded) return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'nearest' });
  }, [check.isRunning]);
  const isEmpty = Object.values(secrets).every((each) => each === '');
  const [isRestored] = useState(draft.account === 'new' && draft.username !== '' && isEmpty);
  /** After leaving the page a test may still be there, and its password is not. */
  const whenComplete = (go: () => void): void => {
    setShown(errors);
    if (Object.keys(errors).length === 0) go();
    else document.getElementById(`register-${Object.keys(errors)[0]}`)?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        whenComplete(onTest);
      }}
    >
      <Stack direction="column" gap={2}>
        <AddressFields draft={draft} errors={visible} onDraft={onDraft} />
        <TransportField draft={draft} onDraft={onDraft} />
        <CredentialFields
          draft={draft}
          secrets={secrets}
          errors={visible}
          onDraft={onDraft}
          onSecrets={onSecrets}
        />
        {isRestored && isEmpty && <Text color="secondary">{text('secretsGone')}</Text>}
        <Stack gap={1} wrap="wrap" alignItems="center">
          <Button type="submit" variant={check.isOk ? 'secondary' : 'primary'} disabled={check.isRunning}>
            {text(check.hasBegun ? 'testAgain' : 'test')}
          </Button>
          {check.isRunning && (
            <Button variant="secondary" onClick={check.stop}>
              {text('stop')}
            </Button>
          )}
          {check.isRunning && <Text color="secondary">{text('leaveNote')}</Text>}
        </Stack>
        {!isOutdated && (
          <div ref={result} tabIndex={-1}>
            <TestOutcome
              transport={draft.transport}
              check={check}
              onPin={(fingerprint) => onDraft({ tls: 'pin', fingerprint })}
            />
          </div>
        )}
        {isOutdated ? (
          <Alert severity="info" title={text('changedSince')} />
        ) : (
          <Stack gap={1} wrap="wrap" alignItems="center">
            {check.isOk && existing === undefined && (
              <Button
                icon="arrow-right"
                iconPlacement="right"
                onClick={() => whenComplete(() => onNext(true))}
              >
                {text('next')}
              </Button>
            )}
            {check.diagnosis?.ok === false && existing === undefined && (
              <>
                <Button variant="secondary" fill="outline" onClick={() => whenComplete(() => onNext(false))}>
                  {text('withoutContact')}
                </Button>
                <Text color="secondary">{text('withoutContactHelp')}</Text>
              </>
            )}
          </Stack>
        )}
      </Stack>
    </form>
  );
}
