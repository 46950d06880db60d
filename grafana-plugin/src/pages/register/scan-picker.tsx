import { Button, Checkbox, Field, Input, MultiCombobox, Stack, Text } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { everyCredential } from '../../devices/credentials.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { useOutsidePage } from '../../states/outside-page.ts';
import { useKept } from '../../states/use-kept.ts';
import { text } from '../../texts/register.ts';
import type { Candidate } from './candidate.ts';
import { CandidateTable } from './candidate-table.tsx';
import { scanRun, startScan } from './scan-run.ts';

interface ScanPickerProps {
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly onUse: (candidates: readonly Candidate[]) => void;
}

interface Wanted {
  readonly network: string;
  readonly credentials: readonly string[];
  readonly logIn: boolean;
}

export function ScanPicker(choice: ScanPickerProps) {
  const [wanted, setWanted] = useKept<Wanted>('register-scan', {
    network: '',
    credentials: [],
    logIn: false,
  });
  const { result, error, isRunning = false, stop } = useOutsidePage(scanRun) ?? {};
  const stored = useQuery(everyCredential);
  const credentials = (stored.data ?? []).filter(({ profile }) => profile.kind !== 'ssh');

  const start = () =>
    startScan({
      network: wanted.network.trim(),
      credentials: [...wanted.credentials],
      log_in: wanted.logIn,
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.network.trim() !== '') void start();
      }}
    >
      <Stack direction="column" gap={2}>
        <Field label={text('network')} description={text('networkHelp')} required noMargin>
          <Input
            id="register-network"
            width={40}
            placeholder="10.1.1.0/24"
            value={wanted.network}
            onChange={(event) => setWanted({ ...wanted, network: event.currentTarget.value })}
          />
        </Field>
        <Field label={text('scanCredentials')} description={text('scanCredentialsHelp')} noMargin>
          <MultiCombobox
            id="register-scan-credentials"
            placeholder={text('scanCredentialsChoose')}
            width={40}
            value={wanted.credentials.filter((id) => credentials.some((each) => each.id === id))}
            options={credentials.map(({ id, name, profile }) => ({
              value: id,
              label: name,
              description: profile.kind.toUpperCase(),
            }))}
            onChange={(options) => setWanted({ ...wanted, credentials: options.map(({ value }) => value) })}
          />
        </Field>
        <div>
          <Checkbox
            label={text('logIn')}
            description={text('logInHelp')}
            value={wanted.logIn}
            onChange={(event) => setWanted({ ...wanted, logIn: event.currentTarget.checked })}
          />
        </div>
        <Stack gap={1}>
          <Button type="submit" icon="search" disabled={isRunning || wanted.network.trim() === ''}>
            {text('scan')}
          </Button>
          {isRunning && (
            <Button variant="secondary" onClick={stop}>
              {text('stop')}
            </Button>
          )}
        </Stack>
        {error !== undefined && <ErrorState error={error} title={text('scanFailed')} />}
        {(isRunning || (result?.found.length ?? 0) > 0) && (
          <Text color="secondary" role="status">
            {isRunning
              ? result === undefined
                ? text('scanStarting')
                : text('scanning', { done: result.done, total: result.total, found: result.found.length })
              : text('scanDone', { count: result?.found.length ?? 0 })}
          </Text>
        )}
        {result !== undefined && result.found.length > 0 && (
          <CandidateTable candidates={result.found} {...choice} />
        )}
        {result !== undefined && !isRunning && result.found.length === 0 && (
          <EmptyState title={text('scanDone', { count: 0 })} variant="not-found">
            {text('scanNone')}
          </EmptyState>
        )}
      </Stack>
    </form>
  );
}
