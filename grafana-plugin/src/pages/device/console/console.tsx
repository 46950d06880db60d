import { Alert, Button, ConfirmModal, Field, Stack, Text } from '@grafana/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../../api/client.ts';
import type { ApiError } from '../../../api/api-error.ts';
import type { Device } from '../../../devices/device.ts';
import { ErrorState } from '../../../states/error-state.tsx';
import { text } from '../../../texts/console.ts';
import { useSettled } from '../../../time/use-settled.ts';
import { CommandHistory } from './command-history.tsx';
import { CommandInput } from './command-input.tsx';
import { CommandResult } from './command-result.tsx';
import { startCommand, stopCommand, useCommandRun } from './command-run.ts';
import { ExplanationNote } from './explanation.tsx';
import { type Command, parseLine } from './parse-line.ts';

interface ConsoleProps {
  readonly device: Pick<Device, 'id' | 'name'>;
  /** Name of its site. */
  readonly site: string | undefined;
}

/** Runs allowed commands on a device. Each is explained before, asked for if it is risky, and kept with who ran it. */
export function Console({ device, site }: ConsoleProps) {
  const deviceId = device.id;
  const inputId = useId();
  const client = useQueryClient();
  const run = useCommandRun(deviceId);
  const [line, setLine] = useState(run?.line ?? '');
  const [isAsking, setIsAsking] = useState(false);
  const settled = useSettled(line.trim(), 400);
  const parsed = parseLine(settled);
  const wanted = 'command' in parsed ? parsed.command : undefined;
  const explanation = useQuery({
    queryKey: ['explain-command', deviceId, wanted],
    queryFn: ({ signal }) =>
      api.post('/devices/{id}/explain-command', { path: { id: deviceId }, body: wanted!, signal }),
    enabled: wanted !== undefined && wanted.path !== '/',
    retry: false,
    // A line may have a password in it: nothing of it is kept, once it is another.
    gcTime: 0,
  });
  const execute = (command: Command): void =>
    startCommand(deviceId, line.trim(), command, () => {
      void client.invalidateQueries({ queryKey: ['commands', deviceId] });
    });
  const isRunning = run?.state === 'running';
  // What is typed now is another command: below its explanation, the answer of the last one would look like its own.
  const isOfLine = settled === '' || (wanted !== undefined && sameCommand(wanted, run?.command));
  const isExplained = settled === line.trim() && explanation.data !== undefined;
  const canRun = isExplained && explanation.data.permitted && wanted !== undefined && !isRunning;
  const start = (): void => {
    if (!canRun) return;
    if (explanation.data.must_confirm) setIsAsking(true);
    else execute(wanted);
  };
  const question =
    site === undefined
      ? text('confirmTitle', { device: device.name })
      : text('confirmTitleSite', { device: device.name, site });
  return (
    <Stack direction="column" gap={3}>
      <Stack direction="column" gap={1}>
        <Field label={text('command')} description={text('help')} htmlFor={inputId} noMargin>
          <Stack gap={1} wrap="wrap">
            <CommandInput deviceId={deviceId} id={inputId} value={line} onChange={setLine} onRun={start} />
            <Button onClick={start} disabled={!canRun} icon={isRunning ? 'spinner' : 'play'}>
              {text(isRunning ? 'running' : 'run')}
            </Button>
            {isRunning && (
              <Button variant="secondary" icon="times" onClick={() => stopCommand(deviceId)}>
                {text('stop')}
              </Button>
            )}
          </Stack>
        </Field>
        <div aria-live="polite">
          {settled !== '' &&
            ('mistake' in parsed ? (
              <Text color="secondary">{parsed.mistake}</Text>
            ) : (
              <ExplanationNote query={explanation} />
            ))}
        </div>
      </Stack>
      {isRunning && (
        <Text color="secondary" role="status">
          {text('runningLine', { line: run.line })}
        </Text>
      )}
      {isOfLine && run?.state === 'failed' && (
        <>
          <ErrorState error={run.error} title={text(mayBeDone(run.error) ? 'runUnknown' : 'runFailed')} />
          {mayBeDone(run.error) && <Text color="warning">{text('stoppedRemedy')}</Text>}
        </>
      )}
      {isOfLine && run?.state === 'stopped' && (
        <Alert severity="warning" title={text('stopped')}>
          {text('stoppedRemedy')}
        </Alert>
      )}
      {isOfLine && run?.state === 'done' && <CommandResult key={run.startedAt} result={run.result} />}
      <CommandHistory deviceId={deviceId} onUse={setLine} />
      <ConfirmModal
        isOpen={isAsking}
        title={question}
        body={
          <>
            <code>{line}</code>
            <p>{explanation.data?.reason}</p>
          </>
        }
        confirmText={text('confirmRun', { device: device.name })}
        onConfirm={() => {
          setIsAsking(false);
          if (wanted !== undefined) execute({ ...wanted, confirm: true });
        }}
        onDismiss={() => setIsAsking(false)}
      />
    </Stack>
  );
}

/** It was sent, or may have been, and what came of it is not known. */
const mayBeDone = (error: ApiError): boolean => error.isUnanswered || error.code === 'contact.failed';

/** Whether it was confirmed does not matter. */
const sameCommand = (left: Command, right: Command | undefined): boolean =>
  right !== undefined &&
  JSON.stringify({ ...left, confirm: false }) === JSON.stringify({ ...right, confirm: false });
