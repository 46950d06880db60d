/** Bundles the page and serves boards, and with --app the built app plugin: npm run boards, npm run plugin. */
import { parseArgs } from 'node:util';
import { bundlePage } from '../bundle/bundle.ts';
import { appOptions } from './app-options.ts';
import { createHostServer } from './host-server.ts';
import { boardsFolder } from './defaults.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    prometheus: { ...text, default: 'http://127.0.0.1:9090' },
    port: { ...text, default: '3300' },
    boards: { ...text, default: boardsFolder },
    'scrape-interval': { ...text, default: '60s' },
    range: text,
    refresh: text,
    app: { type: 'boolean', default: false },
    plugin: text,
    exporter: text,
    'token-file': text,
    organisation: { ...text, multiple: true },
    provisioning: text,
    help: { type: 'boolean', default: false },
  },
});

const help = `npm run boards -- [options]
npm run plugin -- [options]

  --prometheus URL        Prometheus with the metrics (http://127.0.0.1:9090)
  --port N                port of the page on 127.0.0.1 (3300)
  --boards FOLDER         folder with boards as JSON (dashboards/json)
  --scrape-interval TIME  scrape interval of the data source, as set in Grafana (60s)
  --range TIME            time range that boards open with, such as 15m, instead of their own
  --refresh TIME          how often they refresh, such as 10s, instead of their own

Only npm run plugin, after npm run build in grafana-plugin:

  --plugin FOLDER         the built app (grafana-plugin/dist)
  --exporter URL          address of the exporter, set up in organisation 1
  --token-file FILE       a token of its tenant with the scope grafana
  --organisation NAME     once for each organisation, the first has the number 1 (Main Org.); NAME=TENANT: its data source
                          shows only the series of this tenant
  --provisioning FILE     set-up of the app by organisation, as in Grafana's provisioning/plugins; instead of --exporter

The exporter accepts the people of the page if its grafana.url is the address of the page. Nobody signs in: ?as=viewer&org=2 says
who is there, as do the menus at the top right. People: root (administrator of the server), admin, editor, viewer, nobody.`;

if (values.help) console.log(help);
else {
  const { prometheus, range, refresh } = values;
  const server = createHostServer({
    prometheus: new URL(prometheus),
    boardsFolder: values.boards,
    bundleFolder: await bundlePage(),
    scrapeInterval: values['scrape-interval'],
    opens: { ...(range === undefined ? {} : { range }), ...(refresh === undefined ? {} : { refresh }) },
    ...(values.app ? { app: appOptions(values) } : {}),
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`Boards: http://127.0.0.1:${values.port}/`);
    if (values.app) console.log(`Plugin: http://127.0.0.1:${values.port}/a/mikrofleet-mikrotik-app`);
  });
}
