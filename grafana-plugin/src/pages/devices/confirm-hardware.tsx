import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Modal, Stack, Text, useStyles2 } from '@grafana/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { api } from '../../api/client.ts';
import type { ApiError } from '../../api/api-error.ts';
import type { Device } from '../../devices/device.ts';
import { refreshDevices } from '../../devices/every.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/devices.ts';

interface ConfirmHardwareProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** The serials side by side, and what it means to confirm the new one. */
export function ConfirmHardware({ device: opened, onClose }: ConfirmHardwareProps) {
  const styles = useStyles2(getStyles);
  const client = useQueryClient();
  const [device, setDevice] = useState(opened);
  const { id, name, address, serial, observed_serial: observed, revision } = device;
  const confirm = useMutation<Device, ApiError>({
    mutationFn: () =>
      api.post('/devices/{id}/confirm-hardware', {
        path: { id },
        ...(revision === null ? {} : { revision }),
      }),
    onSuccess: async () => {
      await refreshDevices(client);
      onClose();
    },
  });
  const reread = useMutation<Device, ApiError>({
    mutationFn: () => api.get('/devices/{id}', { path: { id } }),
    onSuccess: (current) => {
      setDevice(current);
      confirm.reset();
    },
  });
  return (
    <Modal isOpen title={text('swapTitle', { name })} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <dl className={styles.serials}>
          <div className={styles.serial}>
            <dt>{text('registered')}</dt>
            <dd>
              <code>{serial ?? text('serialNone')}</code>
            </dd>
          </div>
          <div className={styles.serial}>
            <dt>{text('answersNow')}</dt>
            <dd>
              <code>{observed ?? text('serialNone')}</code>
            </dd>
          </div>
        </dl>
        <span>{text('swapConfirms')}</span>
        <Text color="warning">{text('swapElse', { address })}</Text>
        {confirm.error?.isOutdated === true ? (
          <Alert severity="warning" title={text('swapOutdated')}>
            <Button size="sm" variant="secondary" onClick={() => reread.mutate()}>
              {text('reload')}
            </Button>
          </Alert>
        ) : (
          confirm.error !== null && <ErrorState error={confirm.error} title={text('confirmFailed')} />
        )}
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={onClose}>
          {text('notNow')}
        </Button>
        <PermittedButton
          needs="device.confirm"
          disabled={confirm.isPending || confirm.isSuccess}
          onClick={() => confirm.mutate()}
        >
          {text('confirm')}
        </PermittedButton>
      </Modal.ButtonRow>
    </Modal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  serials: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2), margin: 0 }),
  serial: css({
    flex: '1 1 0',
    minWidth: theme.spacing(20),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, fontSize: theme.typography.h4.fontSize },
  }),
});
