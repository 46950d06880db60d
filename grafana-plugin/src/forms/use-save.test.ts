import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { useSave } from './use-save.ts';

const outdated = () => new ApiError('registry.revision-mismatch', 'Somebody else has changed it.');

function useIt({ reload, seen }: { reload: () => Promise<{ revision: number }>; seen: unknown[] }) {
  return useSave<{ revision: number }, string>({
    revision: 1,
    reload,
    save: (values, revision) => {
      seen.push([values, revision]);
      return revision === 2 ? Promise.resolve() : Promise.reject(outdated());
    },
    onSaved: () => seen.push('saved'),
  });
}

const shown = (reload: () => Promise<{ revision: number }>) => {
  const seen: unknown[] = [];
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children);
  return { seen, ...renderHook(() => useIt({ reload, seen }), { wrapper }) };
};

test('a conflict is for the person to decide, and then saved upon the present state', async () => {
  const { result, seen } = shown(() => Promise.resolve({ revision: 2 }));
  act(() => result.current.submit('mine'));
  await waitFor(() => expect(result.current.theirs).toEqual({ revision: 2 }));
  expect(result.current.error).toBeNull();
  act(() => {
    result.current.settle();
    result.current.submit('mine');
  });
  await waitFor(() => expect(seen).toEqual([['mine', 1], ['mine', 2], 'saved']));
});

test('a conflict with a record that cannot be read any more is not passed over', async () => {
  const { result } = shown(() => Promise.reject(new ApiError('registry.not-found', 'There is none.')));
  act(() => result.current.submit('mine'));
  await waitFor(() => expect(result.current.error).toMatchObject({ code: 'registry.revision-mismatch' }));
  expect(result.current.theirs).toBeUndefined();
});
