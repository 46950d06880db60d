export const pluginId = 'mikrofleet-mikrotik-app';
/** Where the pages of the plugin are. */
export const pluginPath = `/a/${pluginId}`;

/** Its page in Grafana, with the set-up. */
export const setUpPath = `/plugins/${pluginId}`;
