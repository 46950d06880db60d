import { Divider, Stack, Text } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { api } from '../../api/client.ts';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import type { Device } from '../../devices/device.ts';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { text } from '../../texts/credentials.ts';
import type { Credential } from './credential.ts';
import { CredentialForm } from './credential-form.tsx';
import { DeviceLinks } from './device-links.tsx';
import { SecretBadges } from './secret-badges.tsx';

interface CredentialDrawerProps {
  readonly credential: Credential;
  /** That use it. Undefined: they are not read. */
  readonly users: readonly Device[] | undefined;
  /** In place of their number. */
  readonly unknown: string;
  readonly onClose: () => void;
}

export function CredentialDrawer({ credential, users, unknown, onClose }: CredentialDrawerProps) {
  const [isRemoving, setIsRemoving] = useState(false);
  const queries = useQueryClient();
  const { id, name, revision, secrets } = credential;
  const remove = async (): Promise<void> => {
    await api.remove('/credentials/{id}', { path: { id }, revision });
    onClose();
    await queries.invalidateQueries({ queryKey: ['credentials'] });
  };
  return (
    <FormDrawer title={name} size="md" onClose={onClose}>
      <Stack direction="column" gap={2}>
        <Stack gap={1} wrap="wrap" justifyContent="space-between">
          <SecretBadges secrets={secrets} />
          <PermittedButton
            needs="credential.write"
            size="sm"
            variant="destructive"
            fill="outline"
            icon="trash-alt"
            aria-label={text('removeOf', { name })}
            onClick={() => setIsRemoving(true)}
          >
            {text('remove')}
          </PermittedButton>
        </Stack>
        <section aria-label={text('usedBy')}>
          <Text element="h3" variant="h5">
            {`${text('usedBy')} (${users === undefined ? unknown : users.length})`}
          </Text>
          {users === undefined ? (
            <Text color="secondary">{text('usersUnknown')}</Text>
          ) : users.length === 0 ? (
            <Text color="secondary">{text('unused')}</Text>
          ) : (
            <DeviceLinks devices={users} />
          )}
        </section>
        <Divider spacing={0} />
        <CredentialForm key={id} credential={credential} onClose={onClose} />
      </Stack>
      {isRemoving && (
        <ConfirmChange
          title={text('removeTitle', { name })}
          confirm={text('removeConfirm')}
          failed={text('removeFailed')}
          isDisabled={users !== undefined && users.length > 0}
          onConfirm={remove}
          onClose={() => setIsRemoving(false)}
        >
          {users === undefined || users.length === 0 ? (
            <>
              <span>{text('removeDoes')}</span>
              {users === undefined && <span>{text('removeUnknown')}</span>}
            </>
          ) : (
            <>
              <span>{text('removeBlocked')}</span>
              <DeviceLinks devices={users} />
            </>
          )}
        </ConfirmChange>
      )}
    </FormDrawer>
  );
}
