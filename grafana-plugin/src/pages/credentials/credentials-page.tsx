import { PluginPage } from '@grafana/runtime';
import { Button, Drawer, FilterInput, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useAddress } from '../../address/use-address.ts';
import { everyCredential } from '../../devices/credentials.ts';
import { useDevices } from '../../devices/every.ts';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { unread } from '../../states/unread.ts';
import { text } from '../../texts/credentials.ts';
import { type Credential, usersByCredential } from './credential.ts';
import { CredentialDrawer } from './credential-drawer.tsx';
import { CredentialForm } from './credential-form.tsx';
import { CredentialTable } from './credential-table.tsx';

export default function CredentialsPage() {
  const { go } = useAddress();
  const credentials = useQuery(everyCredential);
  return (
    <PluginPage
      pageNav={{ text: text('title'), url: `${pluginPath}/credentials` }}
      subTitle={text('subTitle')}
      actions={
        <PermittedButton needs="credential.write" icon="plus" onClick={() => go({ new: '1' })}>
          {text('add')}
        </PermittedButton>
      }
    >
      <QueryState query={credentials} failed={text('failed')}>
        {(items) => <Credentials credentials={items} />}
      </QueryState>
    </PluginPage>
  );
}

function Credentials({ credentials }: { readonly credentials: readonly Credential[] }) {
  const { query, go, replace } = useAddress();
  const deviceQuery = useDevices();
  const devices = deviceQuery.data;
  const users = useMemo(() => (devices === undefined ? undefined : usersByCredential(devices)), [devices]);
  const open = useCallback(({ id }: Credential) => go({ credential: id }), [go]);
  const search = query.get('search') ?? '';
  const shown = useMemo(
    () => credentials.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase())),
    [credentials, search],
  );
  const opened = query.get('credential');
  const credential = credentials.find(({ id }) => id === opened);
  const close = () => go({ credential: null, new: null });
  return (
    <>
      <ReadNotice query={deviceQuery} failed={text('usersFailed')} />
      {credentials.length === 0 ? (
        <EmptyState title={text('none')}>{text('noneHint')}</EmptyState>
      ) : (
        <Stack direction="column" gap={2}>
          <FilterInput
            aria-label={text('search')}
            placeholder={text('search')}
            value={search}
            onChange={(wanted) => replace({ search: wanted })}
          />
          {shown.length === 0 ? (
            <EmptyState
              variant="not-found"
              title={text('noMatch')}
              action={<Button onClick={() => replace({ search: null })}>{text('clear')}</Button>}
            />
          ) : (
            <CredentialTable credentials={shown} users={users} unknown={unread(deviceQuery)} onOpen={open} />
          )}
        </Stack>
      )}
      {query.get('new') === '1' && (
        <FormDrawer title={text('newTitle')} size="md" onClose={close}>
          <CredentialForm credential={undefined} onClose={close} />
        </FormDrawer>
      )}
      {credential !== undefined && (
        <CredentialDrawer
          key={credential.id}
          credential={credential}
          users={users === undefined ? undefined : (users.get(credential.id) ?? [])}
          unknown={unread(deviceQuery)}
          onClose={close}
        />
      )}
      {opened !== null && credential === undefined && (
        <Drawer title={text('gone')} size="sm" onClose={close}>
          {text('goneHint')}
        </Drawer>
      )}
    </>
  );
}
