import { PluginPage } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import type { ReactNode } from 'react';
import { ownOrganisationRole } from '../access/organisation-role.ts';
import { useSession } from '../access/session.ts';
import { setUpPath } from '../plugin-id.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { NoPermission } from '../states/no-permission.tsx';
import { TooOld } from '../states/too-old.tsx';
import { text } from '../texts/states.ts';
import type { Page } from './page.ts';
import { TokenNotice } from './token-notice.tsx';
import { useSettings } from './settings-context.ts';

/** Shows a page to those who may open it, and to the others what is missing. */
export function PageGate({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const { exporterUrl } = useSettings();
  if (exporterUrl === undefined || exporterUrl === '')
    return (
      <PluginPage pageNav={{ text: page.title() }}>
        <NotSetUp />
      </PluginPage>
    );
  return <SessionGate page={page}>{children}</SessionGate>;
}

function SessionGate({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const { data: session, error, refetch } = useSession();
  if (session?.permissions.includes(page.needs) === true)
    return (
      <>
        <TokenNotice session={session} />
        {children}
      </>
    );
  return (
    <PluginPage pageNav={{ text: page.title() }}>
      {session !== undefined ? (
        <NoPermission needs={page.needs} />
      ) : error === null ? (
        <LoadingState />
      ) : error.isTooOld ? (
        <TooOld />
      ) : (
        <>
          <ErrorState
            error={error}
            title={text(error.code === 'auth.expired-token' ? 'tokenOver' : 'noSession')}
            onRetry={() => void refetch()}
          />
          {isAdmin() && <SetUpLink label={text('checkSetUp')} />}
        </>
      )}
    </PluginPage>
  );
}

function NotSetUp() {
  return isAdmin() ? (
    <EmptyState title={text('notSetUp')} action={<SetUpLink label={text('openSetUp')} />}>
      {text('notSetUpAdmin')}
    </EmptyState>
  ) : (
    <EmptyState title={text('notSetUp')}>{text('notSetUpOthers')}</EmptyState>
  );
}

function SetUpLink({ label }: { readonly label: string }) {
  return (
    <LinkButton icon="cog" href={setUpPath}>
      {label}
    </LinkButton>
  );
}

const isAdmin = (): boolean => ownOrganisationRole() === 'Admin';
