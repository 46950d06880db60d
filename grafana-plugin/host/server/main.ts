/** Bundles the page and serves the boards of dashboards/json from a Prometheus: npm run boards -- --prometheus URL --port N */
import { parseArgs } from 'node:util';
import { bundlePage } from '../bundle/bundle.ts';
import { createHostServer } from './host-server.ts';
import { boardsFolder } from './defaults.ts';

const { values } = parseArgs({
  options: {
    prometheus: { type: 'string', default: 'http://127.0.0.1:9090' },
    port: { type: 'string', default: '3300' },
    boards: { type: 'string', default: boardsFolder },
    'scrape-interval': { type: 'string', default: '60s' },
    range: { type: 'string' },
    refresh: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run boards -- [options]

  --prometheus URL        Prometheus with the metrics (http://127.0.0.1:9090)
  --port N                port of the page on 127.0.0.1 (3300)
  --boards FOLDER         folder with boards as JSON (dashboards/json)
  --scrape-interval TIME  scrape interval of the data source, as set in Grafana (60s)
  --range TIME            time range that boards open with, such as 15m, instead of their own
  --refresh TIME          how often they refresh, such as 10s, instead of their own`);
} else {
  const { prometheus, range, refresh } = values;
  const server = createHostServer({
    prometheus: new URL(prometheus),
    boardsFolder: values.boards,
    bundleFolder: await bundlePage(),
    scrapeInterval: values['scrape-interval'],
    opens: { ...(range === undefined ? {} : { range }), ...(refresh === undefined ? {} : { refresh }) },
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`Boards: http://127.0.0.1:${values.port}/`);
  });
}
