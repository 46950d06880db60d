import { AppPlugin, type AppRootProps } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { LoadingPlaceholder } from '@grafana/ui';
import { lazy, Suspense } from 'react';
import type { PluginSettings } from './settings/plugin-settings.ts';
import type { SettingsPageProps } from './settings/settings-page.tsx';
import { text } from './texts/module.ts';
import { pluginId } from './plugin-id.ts';

await initPluginTranslations(pluginId);

// Grafana reads this module at every start of its page: everything else is loaded when the plugin is opened.
const LazyApp = lazy(() => import('./app/app.tsx'));
const LazySettingsPage = lazy(() => import('./settings/settings-page.tsx'));

function App(props: AppRootProps<PluginSettings>) {
  return (
    <Suspense fallback={<LoadingPlaceholder text="" />}>
      <LazyApp {...props} />
    </Suspense>
  );
}

function SettingsPage(props: SettingsPageProps) {
  return (
    <Suspense fallback={<LoadingPlaceholder text="" />}>
      <LazySettingsPage {...props} />
    </Suspense>
  );
}

export const plugin = new AppPlugin<PluginSettings>()
  .setRootPage(App)
  .addConfigPage({ title: text('setUp'), icon: 'cog', body: SettingsPage, id: 'set-up' });
