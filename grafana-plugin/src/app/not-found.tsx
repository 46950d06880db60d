import { PluginPage } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import { pluginPath } from '../plugin-id.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { text } from '../texts/states.ts';

export function NotFound() {
  return (
    <PluginPage pageNav={{ text: text('pageUnknown') }}>
      <EmptyState
        title={text('pageUnknown')}
        variant="not-found"
        action={<LinkButton href={pluginPath}>{text('toDevices')}</LinkButton>}
      >
        {text('pageUnknownRemedy')}
      </EmptyState>
    </PluginPage>
  );
}
