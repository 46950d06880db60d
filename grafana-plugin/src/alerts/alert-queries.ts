import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

const refreshMs = 15_000;

/** Names. */
export type AlertsOf = { readonly device: string } | { readonly site: string };

/** Rows keep their keys and what did not change stays the same object, so that a refresh does not flicker. */
export const useAlerts = (isAsked = true) =>
  useQuery({
    queryKey: ['alerts'],
    queryFn: async ({ signal }) => (await api.get('/alerts', { signal })).items,
    refetchInterval: refreshMs,
    enabled: isAsked,
  });

/** Of one device or one site. */
export const useAlertsOf = (of: AlertsOf, isAsked = true) =>
  useQuery({
    queryKey: ['alerts', of],
    queryFn: async ({ signal }) => (await api.get('/alerts', { query: of, signal })).items,
    refetchInterval: refreshMs,
    enabled: isAsked,
  });

export const useSilences = (isAsked = true) =>
  useQuery({
    queryKey: ['silences'],
    queryFn: async ({ signal }) => (await api.get('/silences', { signal })).items,
    refetchInterval: refreshMs,
    enabled: isAsked,
  });
