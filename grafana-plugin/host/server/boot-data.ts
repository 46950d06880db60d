import { type DataSources } from './data-sources.ts';
import { instanceSettings } from './data-source-api.ts';
import { emailOf, type Organisation } from './people/people.ts';
import type { SignedIn } from './people/signed-in.ts';
import { navigationTree } from './plugin/navigation.ts';
import { grantedActions } from './plugin/plugin-permissions.ts';
import type { Plugin, PluginFiles } from './plugin/plugin-files.ts';
import type { PluginSettings } from './plugin/plugin-settings.ts';

interface Sources {
  readonly organisations: readonly Organisation[];
  readonly dataSources: DataSources;
  readonly plugins: PluginFiles;
  readonly settings: PluginSettings;
  readonly rootUrl: string;
  readonly grafanaVersion: string;
}

/** `window.grafanaBootData`: what Grafana's server writes into its page before anything runs. */
export function bootData(sources: Sources, signedIn: SignedIn, theme: 'dark' | 'light') {
  const { organisations, dataSources, plugins, settings, rootUrl, grafanaVersion } = sources;
  const { person, organisation } = signedIn;
  const own = dataSources.of(organisation.id);
  return {
    user: {
      id: person.id,
      uid: person.uid,
      isSignedIn: true,
      login: person.login,
      email: emailOf(person),
      name: person.name,
      orgId: organisation.id,
      orgName: organisation.name,
      orgRole: person.role === 'None' ? '' : person.role,
      orgCount: organisations.length,
      isGrafanaAdmin: person.isServerAdmin,
      gravatarUrl: '',
      theme,
      lightTheme: theme === 'light',
      timezone: 'browser',
      weekStart: 'browser',
      locale: 'en-US',
      language: 'en-US',
      regionalFormat: 'en-US',
      helpFlags1: 0,
      hasEditPermissionInFolders: person.role === 'Admin' || person.role === 'Editor',
      authenticatedBy: 'password',
      permissions: permissionsOf(signedIn, plugins),
      analytics: { identifier: '' },
    },
    settings: {
      appUrl: rootUrl,
      appSubUrl: '',
      namespace: organisation.id === 1 ? 'default' : `org-${organisation.id}`,
      buildInfo: {
        version: grafanaVersion,
        versionString: `Grafana v${grafanaVersion}`,
        commit: 'host',
        commitShort: 'host',
        buildstamp: 0,
        env: 'production',
        edition: 'Open Source',
        latestVersion: '',
        hasUpdate: false,
        hideVersion: false,
      },
      featureToggles: {},
      datasources: instanceSettings(own),
      defaultDatasource: own.find(({ isDefault }) => isDefault)?.name ?? '',
      panels: Object.fromEntries(
        plugins.panels.map((plugin, index) => [plugin.json.id, panelEntry(plugin, index)]),
      ),
      apps: Object.fromEntries(
        plugins.apps
          .filter(({ json }) => settings.of(organisation.id, json.id)?.enabled === true)
          .map((plugin) => [plugin.json.id, appEntry(plugin)]),
      ),
      auth: {},
      licenseInfo: {},
      unifiedAlertingEnabled: true,
      pluginAdminEnabled: true,
      dateFormats: {
        fullDate: 'YYYY-MM-DD HH:mm:ss',
        useBrowserLocale: false,
        defaultTimezone: 'browser',
        defaultWeekStart: 'browser',
        interval: {
          millisecond: 'HH:mm:ss.SSS',
          second: 'HH:mm:ss',
          minute: 'HH:mm',
          hour: 'MM/DD HH:mm',
          day: 'MM/DD',
          month: 'YYYY-MM',
          year: 'YYYY',
        },
      },
    },
    navTree: navigationTree({ plugins, settings }, signedIn),
    assets: { light: '', dark: '' },
  };
}

export type BootData = ReturnType<typeof bootData>;

function permissionsOf(signedIn: SignedIn, plugins: PluginFiles): Record<string, true> {
  const { person } = signedIn;
  const viewer = ['plugins.app:access', 'dashboards:read', 'datasources:query', 'datasources.id:read'];
  const admin = ['plugins:write', 'datasources:read', 'datasources:create', 'org.users:read'];
  const ofPlugins = plugins.all.flatMap(({ json }) => [...grantedActions(json, signedIn)]);
  const ofRole = person.role === 'None' ? [] : person.role === 'Admin' ? [...viewer, ...admin] : viewer;
  const actions = [...ofRole, ...ofPlugins];
  return plugins.all.length === 0 ? {} : Object.fromEntries(actions.map((action) => [action, true as const]));
}

const panelEntry = ({ json }: Plugin, index: number) => ({
  id: json.id,
  name: json.name,
  type: 'panel',
  aliasIDs: [],
  info: json.info,
  module: `public/plugins/${json.id}/module.js`,
  baseUrl: `public/plugins/${json.id}`,
  hideFromList: false,
  sort: 100 + index,
  skipDataQuery: json.skipDataQuery ?? false,
  state: '',
  signature: 'unsigned',
  loadingStrategy: 'script',
  angular: { detected: false, hideDeprecation: false },
});

const appEntry = ({ json }: Plugin) => ({
  id: json.id,
  path: `public/plugins/${json.id}/module.js`,
  version: json.info.version,
  preload: false,
  angular: { detected: false, hideDeprecation: false },
  loadingStrategy: 'script',
  dependencies: json.dependencies ?? {},
  extensions: json.extensions ?? {},
  // Whether the files are there, Grafana does not look.
  translations: Object.fromEntries(
    (json.languages ?? []).map((language) => [
      language,
      `public/plugins/${json.id}/locales/${language}/${json.id}.json`,
    ]),
  ),
});
