import { Alert, Button, LinkButton, Stack, Text } from '@grafana/ui';
import { devicePath } from '../../devices/device-links.ts';
import { text } from '../../texts/register.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import { useNow } from '../../time/use-now.ts';
import { RegistrationError } from './registration-error.tsx';
import type { Diagnosis } from './test-lines.ts';
import { TestSteps } from './test-steps.tsx';
import type { ConnectionCheck } from './use-connection-check.ts';

interface TestOutcomeProps {
  readonly transport: 'api' | 'snmp';
  readonly check: ConnectionCheck;
  /** Undefined: the credential is a stored one, which is changed elsewhere. */
  readonly onPin: ((fingerprint: string) => void) | undefined;
  /** The device is known already: nothing is registered after the test. */
  readonly isKnown?: boolean;
}

/** The test while it runs and after: each step, and what to do about the one that fails. */
export function TestOutcome({ transport, check, onPin, isKnown = false }: TestOutcomeProps) {
  const { progress, diagnosis, error, isRunning, isStopped, startedAt, stepAt } = check;
  const { steps, running, isAtOnce } = progress;
  const isShown = isRunning || isStopped || diagnosis !== undefined || steps.length > 0;
  return (
    <>
      {error !== undefined && <RegistrationError error={error} title={text('testFailed')} />}
      {isShown && (
        <section aria-label={text('testTitle')}>
          <Stack direction="column" gap={1}>
            {isRunning && <Seconds since={startedAt} />}
            {isStopped && <Alert severity="info" title={text('testStopped')} />}
            {/* Before what it says: it stays for whoever comes back. */}
            {!isRunning && (
              <Text color="secondary" variant="bodySmall">
                {text('testedAt')} <RelativeTime at={new Date(startedAt).toISOString()} />
              </Text>
            )}
            {diagnosis !== undefined && <Verdict diagnosis={diagnosis} isKnown={isKnown} />}
            <TestSteps
              transport={transport}
              steps={steps}
              underWay={isRunning || isStopped ? { step: running, since: stepAt, isStopped } : undefined}
            />
            {isAtOnce && !isRunning && (
              <Text color="secondary" variant="bodySmall">
                {text('toldAtOnce')}
              </Text>
            )}
            {diagnosis !== undefined && onPin !== undefined && (
              <PinOffer diagnosis={diagnosis} onPin={onPin} />
            )}
          </Stack>
        </section>
      )}
    </>
  );
}

/** From then on a person wonders how long it may take. */
const longSeconds = 5;

interface VerdictProps {
  readonly diagnosis: Diagnosis;
  readonly isKnown: boolean;
}

/** What the test means for the registration; a device that is registered already says more than a step. */
function Verdict({ diagnosis: { ok, registered }, isKnown }: VerdictProps) {
  if (registered === undefined || isKnown) {
    const good = isKnown ? 'testKnownOk' : 'testOk';
    return <Alert severity={ok ? 'success' : 'error'} title={text(ok ? good : 'testNotOk')} />;
  }
  const { id, name, matched_by: matchedBy } = registered;
  const isSerial = matchedBy === 'serial';
  return (
    <Alert severity="warning" title={text(isSerial ? 'sameSerial' : 'sameAddress', { name })}>
      <Stack direction="column" gap={1}>
        <span>{text(isSerial ? 'sameSerialHelp' : 'sameAddressHelp')}</span>
        <div>
          <LinkButton size="sm" variant="secondary" href={devicePath(id)}>
            {text('openExisting')}
          </LinkButton>
        </div>
      </Stack>
    </Alert>
  );
}

function Seconds({ since }: { readonly since: number }) {
  const seconds = Math.max(0, Math.round((useNow(1000) - since) / 1000));
  return (
    <Text color="secondary">
      {text('testing', { seconds })} {seconds >= longSeconds && text('testingLong')}
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
