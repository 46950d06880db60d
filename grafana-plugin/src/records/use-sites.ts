import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';
import type { components } from '../api/schema.generated.ts';

export type Site = components['schemas']['Site'];

/** All sites of the tenant by name: a few hundred. */
export const useSites = () =>
  useQuery({
    queryKey: ['sites', 'all'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/sites', { query: page, signal })),
  });
