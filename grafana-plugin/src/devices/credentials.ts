import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';

/** All stored credentials, without their secrets. */
export const everyCredential = queryOptions({
  queryKey: ['credentials', 'all'],
  queryFn: ({ signal }) => everyPage((page) => api.get('/credentials', { query: page, signal })),
});
