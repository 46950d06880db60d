import { Field, Input, Stack, Text } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { PermittedButton } from '../../../access/permitted-button.tsx';
import { api } from '../../../api/client.ts';
import { devicesPath } from '../../../devices/device-links.ts';
import type { Device } from '../../../devices/device.ts';
import { refreshDevices } from '../../../devices/every.ts';
import { ConfirmChange } from '../../../forms/confirm-change.tsx';
import { text } from '../../../texts/device-edit.ts';

/** Disabling, which is undone with a click, and removing, which is not. */
export function TakeOut({ device }: { readonly device: Device }) {
  // The device as it was when the question was asked: one that somebody else has changed meanwhile is a conflict, not another question.
  const [asks, setAsks] = useState<{ readonly what: 'switch' | 'remove'; readonly device: Device }>();
  const isDisabled = device.state === 'disabled';
  const close = (): void => setAsks(undefined);
  return (
    <section>
      <Text element="h2" variant="h4">
        {text('danger')}
      </Text>
      <Stack gap={1} wrap="wrap">
        <PermittedButton
          needs="device.write"
          variant="secondary"
          icon={isDisabled ? 'play' : 'pause'}
          onClick={() => setAsks({ what: 'switch', device })}
        >
          {text(isDisabled ? 'enable' : 'disable')}
        </PermittedButton>
        <PermittedButton
          needs="device.write"
          variant="destructive"
          fill="outline"
          icon="trash-alt"
          aria-label={text('removeOf', { name: device.name })}
          onClick={() => setAsks({ what: 'remove', device })}
        >
          {text('remove')}
        </PermittedButton>
      </Stack>
      {asks?.what === 'switch' && <SwitchDevice device={asks.device} onClose={close} />}
      {asks?.what === 'remove' && <RemoveDevice device={asks.device} onClose={close} />}
    </section>
  );
}

interface AskProps {
  readonly device: Device;
  readonly onClose: () => void;
}

const seen = ({ revision }: Device) => (revision === null ? {} : { revision });

function SwitchDevice({ device, onClose }: AskProps) {
  const client = useQueryClient();
  const { id, name, state } = device;
  const wanted = state === 'disabled' ? 'enable' : 'disable';
  const change = async (): Promise<void> => {
    const body = { state: wanted === 'enable' ? ('active' as const) : ('disabled' as const) };
    await api.patch('/devices/{id}', { path: { id }, body, ...seen(device) });
    await refreshDevices(client);
  };
  return (
    <ConfirmChange
      title={text(`${wanted}Title`, { name })}
      confirm={text(wanted)}
      failed={text('switchFailed')}
      onConfirm={change}
      onClose={onClose}
    >
      <span>{text(`${wanted}Does`)}</span>
    </ConfirmChange>
  );
}

function RemoveDevice({ device, onClose }: AskProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { id, name } = device;
  const remove = async (): Promise<void> => {
    await api.remove('/devices/{id}', { path: { id }, ...seen(device) });
    // The page of what is gone would only say so.
    navigate(devicesPath);
    await refreshDevices(client);
  };
  return (
    <ConfirmChange
      title={text('removeTitle', { name })}
      confirm={text('remove')}
      failed={text('removeFailed')}
      isDisabled={typed.trim() !== name}
      onConfirm={remove}
      onClose={onClose}
    >
      <span>{text('removeDoes')}</span>
      <Field label={text('removeType', { name })} noMargin>
        <Input
          id="remove-device-name"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
    </ConfirmChange>
  );
}
