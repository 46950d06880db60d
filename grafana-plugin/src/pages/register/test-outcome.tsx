import { Alert, Button, Stack, Text } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { text } from '../../texts/register.ts';
import { RegistrationError } from './registration-error.tsx';
import { TestSteps } from './test-steps.tsx';
import type { ConnectionCheck, Diagnosis } from './use-connection-check.ts';

interface TestOutcomeProps {
  readonly transport: 'api' | 'snmp';
  readonly check: ConnectionCheck;
  /** Undefined: the credential is a stored one, which is changed elsewhere. */
  readonly onPin: ((fingerprint: string) => void) | undefined;
}

/** The test while it runs and after: each step, and what to do about the one that fails. */
export function TestOutcome({ transport, check, onPin }: TestOutcomeProps) {
  const { diagnosis, error, isRunning, startedAt } = check;
  if (error !== undefined) return <RegistrationError error={error} title={text('testFailed')} />;
  if (!isRunning && diagnosis === undefined) return null;
  return (
    <section aria-label={text('testTitle')}>
      <Stack direction="column" gap={1}>
        {isRunning ? (
          <Seconds since={startedAt} />
        ) : (
          <Alert
            severity={diagnosis?.ok === true ? 'success' : 'error'}
            title={text(diagnosis?.ok === true ? 'testOk' : 'testNotOk')}
          />
        )}
        <TestSteps transport={transport} steps={isRunning ? undefined : diagnosis?.steps} />
        {diagnosis !== undefined && onPin !== undefined && <PinOffer diagnosis={diagnosis} onPin={onPin} />}
      </Stack>
    </section>
  );
}

function Seconds({ since }: { readonly since: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text color="secondary">
      {text('testing', { seconds: Math.max(0, Math.round((now - since) / 1000)) })}
    </Text>
  );
}

/** Where the certificate is the trouble, the one that the device presents can be trusted by its fingerprint. */
function PinOffer({
  diagnosis: { ok, steps },
  onPin,
}: {
  readonly diagnosis: Diagnosis;
  readonly onPin: (fingerprint: string) => void;
}) {
  const tls = steps.find(({ step }) => step === 'tls');
  const fingerprint = tls?.facts['fingerprint'];
  const isPinnable =
    !ok && tls?.outcome === 'failed' && typeof fingerprint === 'string' && fingerprint !== '';
  if (!isPinnable) return null;
  return (
    <Alert severity="info" title={text('pin')}>
      <Stack direction="column" gap={1}>
        <span style={{ overflowWrap: 'anywhere' }}>{text('pinHelp', { fingerprint })}</span>
        <div>
          <Button size="sm" variant="secondary" onClick={() => onPin(fingerprint)}>
            {text('pin')}
          </Button>
        </div>
      </Stack>
    </Alert>
  );
}
