import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';
import type { components } from '../api/schema.generated.ts';

export type Device = components['schemas']['Device'];

/** All devices of the tenant, for names and for what uses a record. They change rarely, and there may be thousands. */
const freshMs = 60_000;

export const useDevices = () =>
  useQuery({
    queryKey: ['devices', 'all'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/devices', { query: page, signal })),
    staleTime: freshMs,
  });
