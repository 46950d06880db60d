import { texts } from './text.ts';

export const text = texts('graphs', {
  noSource: 'Graphs need a Prometheus data source. An administrator chooses it in the set-up of the plugin.',
  queryFailed: 'The query failed, and the data source does not say why.',
});
