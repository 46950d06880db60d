import type { PluginPageProps } from '@grafana/runtime';
import { Page } from './page.tsx';

/** What @grafana/runtime gives plugins as their page. */
export function PluginPage(props: PluginPageProps) {
  return <Page {...props} />;
}
