import { type AppPluginMeta, locationUtil, type PluginConfigPageProps } from '@grafana/data';
import { Alert, Button, LinkButton, Stack, Text } from '@grafana/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient } from '../app/query-client.ts';
import { pluginPath } from '../plugin-id.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { text } from '../texts/settings.ts';
import type { PluginSettings } from './plugin-settings.ts';
import { RightsTable } from './rights-table.tsx';
import { SettingsForm } from './settings-form.tsx';
import { StepList } from './step-list.tsx';
import { useChecks } from './use-checks.ts';

export type SettingsPageProps = PluginConfigPageProps<AppPluginMeta<PluginSettings>>;

/** Where an organisation connects the plugin with its tenant. */
export default function SettingsPage(props: SettingsPageProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Settings {...props} />
    </QueryClientProvider>
  );
}

function Settings({ plugin: { meta } }: SettingsPageProps) {
  const [settings, setSettings] = useState<PluginSettings>(meta.jsonData ?? {});
  const [hasToken, setHasToken] = useState(meta.secureJsonFields?.['token'] === true);
  const [attempt, setAttempt] = useState(0);
  const isComplete = (settings.exporterUrl ?? '') !== '' && hasToken;
  const { steps, session, isRunning } = useChecks({
    isComplete,
    exporterUrl: settings.exporterUrl,
    prometheusUid: settings.prometheusUid,
    attempt,
  });
  const isDone =
    !isRunning && isComplete && steps.every(({ state }) => state === 'ok' || state === 'warning');

  const onSaved = (saved: PluginSettings): void => {
    setSettings(saved);
    setHasToken(true);
    // Everything that was read belongs to the connection before.
    queryClient.clear();
    setAttempt((before) => before + 1);
  };
  return (
    <Stack direction="column" gap={3}>
      <Text color="secondary">{text('intro')}</Text>
      <SettingsForm settings={settings} hasToken={hasToken} onSaved={onSaved} />
      <section aria-labelledby="mikrofleet-checks">
        <Stack direction="column" gap={1}>
          <Text element="h3" id="mikrofleet-checks">
            {text('checks')}
          </Text>
          {isRunning && <LoadingState what={text('stepRunning')} />}
          <StepList steps={steps} label={text('checks')} />
          <div>
            <Button
              variant="secondary"
              icon="sync"
              disabled={isRunning}
              onClick={() => setAttempt(attempt + 1)}
            >
              {text('test')}
            </Button>
          </div>
        </Stack>
      </section>
      {isDone && (
        <Alert severity="success" title={text('done')}>
          {/* A full load: Grafana gives the settings to the plugin when the page starts. */}
          <LinkButton href={locationUtil.assureBaseUrl(pluginPath)} target="_self">
            {text('openDevices')}
          </LinkButton>
        </Alert>
      )}
      {session !== undefined && <RightsTable session={session} />}
    </Stack>
  );
}
