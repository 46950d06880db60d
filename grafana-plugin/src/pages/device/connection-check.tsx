import { Button, Stack, Text } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import type { Device } from '../../devices/device.ts';
import { text } from '../../texts/device.ts';
import { deviceTests } from '../register/connection-run.ts';
import { TestOutcome } from '../register/test-outcome.tsx';
import { useConnectionCheck } from '../register/use-connection-check.ts';

/** Why a device is down, step by step: of the registry or of the configuration file, with its own credential. */
export function ConnectionCheck({ device: { id, transport } }: { readonly device: Device }) {
  const client = useQueryClient();
  const check = useConnectionCheck(deviceTests.of(id));
  const { isRunning, diagnosis } = check;
  useEffect(() => {
    // The test may have found another serial, or the device again after a long time.
    if (diagnosis !== undefined) void client.invalidateQueries({ queryKey: ['devices', id], exact: true });
  }, [client, diagnosis, id]);
  return (
    <Stack direction="column" gap={1}>
      <Text color="secondary">{text('connectionHelp')}</Text>
      <Stack gap={1} wrap="wrap">
        <PermittedButton
          needs="device.test"
          variant="secondary"
          icon={isRunning ? 'spinner' : 'plug'}
          unless={isRunning ? text('connectionRunning') : undefined}
          onClick={() => check.startDevice(id)}
        >
          {text(diagnosis === undefined ? 'testConnection' : 'testAgain')}
        </PermittedButton>
        {isRunning && (
          <Button variant="secondary" onClick={check.stop}>
            {text('stopTest')}
          </Button>
        )}
      </Stack>
      <TestOutcome transport={transport} check={check} onPin={undefined} isKnown />
    </Stack>
  );
}
