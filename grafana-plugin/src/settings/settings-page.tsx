import type { PluginConfigPageProps, AppPluginMeta } from '@grafana/data';
import type { PluginSettings } from './plugin-settings.ts';

export type SettingsPageProps = PluginConfigPageProps<AppPluginMeta<PluginSettings>>;

export default function SettingsPage({ plugin }: SettingsPageProps) {
  return <div>{plugin.meta.name}</div>;
}
