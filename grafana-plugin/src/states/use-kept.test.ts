import { config } from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useKept } from './use-kept.ts';

const { user } = config.bootData;
beforeEach(() => {
  sessionStorage.clear();
  Object.assign(user, { orgId: 1, login: 'alice' });
});

const draft = { address: '', labels: '' };
const kept = () => renderHook(() => useKept('register', draft)).result.current[0];

test('what was typed is there again for the same person in the same organisation, and for nobody else', () => {
  const { result } = renderHook(() => useKept('register', draft));
  act(() => result.current[1]({ address: '10.1.1.11', labels: '' }));
  expect(kept()).toEqual({ address: '10.1.1.11', labels: '' });
  user.orgId = 2;
  expect(kept()).toEqual(draft);
  Object.assign(user, { orgId: 1, login: 'bob' });
  expect(kept()).toEqual(draft);
  user.login = 'alice';
  expect(kept().address).toBe('10.1.1.11');
});

test.each(['{"address":"10.1.1.11"}', '{"address":1,"labels":""}', '[]', 'null', '"text"', '{'])(
  'what another version has kept is not taken: %s',
  (text) => {
    const { result } = renderHook(() => useKept('register', draft));
    act(() => result.current[1](draft));
    sessionStorage.setItem(sessionStorage.key(0)!, text);
    expect(kept()).toEqual(draft);
  },
);
