import { PluginPage } from '@grafana/runtime';
import { Checkbox, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useAddress } from '../../address/use-address.ts';
import { api } from '../../api/client.ts';
import { everyPage } from '../../api/every-page.ts';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/tokens.ts';
import { useNow } from '../../time/use-now.ts';
import { byEnd, isEnded, type NewToken, type Token, validityOf } from './token.ts';
import { RevokeToken, RotateToken } from './token-changes.tsx';
import { ShownOnce } from './shown-once.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenTable } from './token-table.tsx';

const stepMs = 60_000;

export default function TokensPage() {
  const { query, go } = useAddress();
  const [made, setMade] = useState<NewToken>();
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/tokens', { query: page, signal })),
  });
  return (
    <PluginPage
      pageNav={{ text: text('title'), url: `${pluginPath}/tokens` }}
      subTitle={text('subTitle')}
      actions={
        <PermittedButton needs="token.write" icon="plus" onClick={() => go({ new: '1' })}>
          {text('add')}
        </PermittedButton>
      }
    >
      <QueryState query={tokens} failed={text('failed')}>
        {(items) => <Tokens tokens={items} onMade={setMade} />}
      </QueryState>
      {query.get('new') === '1' && made === undefined && (
        <TokenForm onMade={setMade} onClose={() => go({ new: null })} />
      )}
      {made !== undefined && (
        <ShownOnce
          made={made}
          onClose={() => {
            setMade(undefined);
            go({ new: null });
          }}
        />
      )}
    </PluginPage>
  );
}

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly onMade: (made: NewToken) => void;
}

function Tokens({ tokens, onMade }: TokensProps) {
  const { query, go } = useAddress();
  const [rotating, setRotating] = useState<Token>();
  const [revoking, setRevoking] = useState<Token>();
  const nowMs = useNow(stepMs);
  const withEnded = query.get('ended') === '1';
  const shown = useMemo(
    () => tokens.filter((token) => withEnded || !isEnded(validityOf(token, nowMs))).toSorted(byEnd(nowMs)),
    [tokens, withEnded, nowMs],
  );
  return (
    <Stack direction="column" gap={2}>
      {/* By itself, so that its label does not stretch over the page. */}
      <div>
        <Checkbox
          label={text('showEnded')}
          value={withEnded}
          onChange={() => go({ ended: withEnded ? null : '1' })}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text('none')}>{text('noneHint')}</EmptyState>
      ) : (
        <TokenTable tokens={shown} nowMs={nowMs} onRotate={setRotating} onRevoke={setRevoking} />
      )}
      {rotating !== undefined && (
        <RotateToken token={rotating} onMade={onMade} onClose={() => setRotating(undefined)} />
      )}
      {revoking !== undefined && <RevokeToken token={revoking} onClose={() => setRevoking(undefined)} />}
    </Stack>
  );
}
