import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';

/** Answers stay fresh for this long, so that going back to a page shows it at once. */
const freshMs = 10_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      // An exporter that restarts is back within seconds; anything else fails again the same way.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.isPassing,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
