import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

const refreshMs = 15_000;

/** Rows keep their keys and what did not change stays the same object, so that a refresh does not flicker. */
export const useAlerts = () =>
  useQuery({
    queryKey: ['alerts'],
    queryFn: async ({ signal }) => (await api.get('/alerts', { signal })).items,
    refetchInterval: refreshMs,
  });

export const useSilences = () =>
  useQuery({
    queryKey: ['silences'],
    queryFn: async ({ signal }) => (await api.get('/silences', { signal })).items,
    refetchInterval: refreshMs,
  });
