import { Field, Input } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import { text } from '../../texts/tokens.ts';
import { relativeWords } from '../../time/relative-time.tsx';
import { maxGraceHours, type NewToken, type Token, type TokenScope } from './token.ts';

interface RotateTokenProps {
  readonly token: Token;
  readonly onMade: (made: NewToken) => void;
  readonly onClose: () => void;
}

const isHours = (typed: string): boolean => /^\d{1,3}$/u.test(typed) && Number(typed) <= maxGraceHours;

/** A new token while the old one still works. */
export function RotateToken({ token, onMade, onClose }: RotateTokenProps) {
  const [grace, setGrace] = useState('24');
  const queries = useQueryClient();
  const isRight = isHours(grace.trim());
  const rotate = async (): Promise<void> => {
    const made = await api.post('/tokens/{id}/rotate', {
      path: { id: token.id },
      body: { grace_hours: Number(grace) },
    });
    void queries.invalidateQueries({ queryKey: ['tokens'] });
    onMade(made);
  };
  return (
    <ConfirmChange
      title={text('rotateTitle', { name: token.name })}
      confirm={text('rotateConfirm')}
      failed={text('rotateFailed')}
      isDisabled={!isRight}
      onConfirm={rotate}
      onClose={onClose}
    >
      <span>{text('rotateDoes')}</span>
      <Field
        noMargin
        label={text('grace')}
        description={text('graceHint', { most: maxGraceHours })}
        invalid={!isRight}
        error={text('graceWrong', { most: maxGraceHours })}
      >
        <Input
          id="token-grace"
          inputMode="numeric"
          value={grace}
          onChange={(event) => setGrace(event.currentTarget.value)}
        />
      </Field>
    </ConfirmChange>
  );
}

const stops = {
  scrape: 'stopsScrape',
  discovery: 'stopsDiscovery',
  manage: 'stopsManage',
  grafana: 'stopsGrafana',
} as const satisfies Record<TokenScope, string>;

/** Says what stops working, and whether anything uses it. */
export function RevokeToken({ token, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const { id, name, scopes, last_used_at: used } = token;
  const revoke = async (): Promise<void> => {
    await api.remove('/tokens/{id}', { path: { id } });
    await queries.invalidateQueries({ queryKey: ['tokens'] });
  };
  return (
    <ConfirmChange
      title={text('revokeTitle', { name })}
      confirm={text('revokeConfirm')}
      failed={text('revokeFailed')}
      onConfirm={revoke}
      onClose={onClose}
    >
      <span>{text('revokeDoes')}</span>
      <ul style={{ paddingLeft: 20 }}>
        {scopes.map((scope) => (
          <li key={scope}>{text(stops[scope])}</li>
        ))}
      </ul>
      <span>
        {used === null ? text('neverUsedYet') : text('lastUse', { when: relativeWords(used, Date.now()) })}
      </span>
    </ConfirmChange>
  );
}
