import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';

/** The state of the silence follows within seconds. */
const refreshMs = 15_000;

export const useWindows = () =>
  useQuery({
    queryKey: ['maintenance-windows'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/maintenance-windows', { query: page, signal })),
    refetchInterval: refreshMs,
  });
