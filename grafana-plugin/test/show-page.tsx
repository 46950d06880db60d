import { LocationServiceProvider, locationService } from '@grafana/runtime';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { SettingsContext } from '../src/app/settings-context.ts';
import type { PluginSettings } from '../src/settings/plugin-settings.ts';

interface Shown extends RenderResult {
  /** Path and query of the page now. */
  address(): string;
  /** Reads everything again, as when the window gets the focus back. */
  refresh(): Promise<void>;
}

interface Place {
  /** Path and query it is opened with. */
  readonly at?: string;
  readonly settings?: PluginSettings;
}

// As in later versions, so that react-router does not warn.
const future = { v7_startTransition: true, v7_relativeSplatPath: true };

/** Shows a page as the app does, at an address. */
export function showPage(page: ReactElement, { at = '/', settings = {} }: Place = {}): Shown {
  let address = '';
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  const shown = render(
    <SettingsContext.Provider value={{ exporterUrl: 'http://exporter:9436', ...settings }}>
      <QueryClientProvider client={client}>
        <LocationServiceProvider service={locationService}>
          <MemoryRouter initialEntries={[at]} future={future}>
            {page}
            <Address />
          </MemoryRouter>
        </LocationServiceProvider>
      </QueryClientProvider>
    </SettingsContext.Provider>,
  );
  return { ...shown, address: () => address, refresh: () => client.invalidateQueries() };
}
