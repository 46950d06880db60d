import { PluginPage } from '@grafana/runtime';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/devices.ts';

export default function DevicesPage() {
  const query = useQuery({
    queryKey: ['devices'],
    queryFn: ({ signal }) => api.get('/devices', { query: { limit: 100 }, signal }),
  });
  return (
    <PluginPage pageNav={{ text: text('title') }}>
      <QueryState query={query} failed={text('failed')}>
        {({ items }) => (
          <ul>
            {items.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </QueryState>
    </PluginPage>
  );
}
