/** Writes pictures of all boards from a Prometheus: npm run pictures -- --prometheus URL [--board UID] [--full] */
import type { AddressInfo } from 'node:net';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePage, hostFolder } from '../bundle/bundle.ts';
import { BoardFiles } from '../server/board-files.ts';
import { boardsFolder } from '../server/defaults.ts';
import { createHostServer } from '../server/host-server.ts';
import { startPictureBrowser } from './browser.ts';
import { settled } from './settled.ts';
import { showWhole } from './show-whole.ts';

const { values } = parseArgs({
  options: {
    prometheus: { type: 'string', default: 'http://127.0.0.1:9090' },
    boards: { type: 'string', default: boardsFolder },
    board: { type: 'string', multiple: true, default: [] },
    query: { type: 'string', default: '' },
    'scrape-interval': { type: 'string', default: '60s' },
    full: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const sizes = [
  { name: 'wide', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
] as const;
const themes = ['dark', 'light'] as const;
const out = join(hostFolder, 'pictures/out');

if (values.help) {
  console.log(`npm run pictures -- [options]   writes to pictures/out

  --prometheus URL        Prometheus with the metrics (http://127.0.0.1:9090)
  --boards FOLDER         folder with boards as JSON (dashboards/json)
  --board UID             only this board; may be repeated
  --query TEXT            added to each address, such as from=now-1h&var-site=hub
  --scrape-interval TIME  scrape interval of the data source, as set in Grafana (60s)
  --full                  whole boards and not only what a screen shows`);
} else {
  await takePictures(await bundlePage());
}

async function takePictures(bundleFolder: string): Promise<void> {
  const server = createHostServer({
    prometheus: new URL(values.prometheus),
    boardsFolder: values.boards,
    bundleFolder,
    scrapeInterval: values['scrape-interval'],
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const boards = await new BoardFiles([values.boards]).list();
  const chosen = boards.filter(({ uid }) => values.board.length === 0 || values.board.includes(uid));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const browser = await startPictureBrowser();
  for (const { uid } of chosen) {
    for (const { name, width, height } of sizes) {
      for (const theme of themes) {
        const page = await browser.newPage({ viewport: { width, height } });
        await page.goto(`http://127.0.0.1:${port}/d/${uid}?theme=${theme}&${values.query}`);
        await settled(page);
        const file = join(out, `${uid}-${name}-${theme}.png`);
        if (values.full) await showWhole(page, width, settled);
        await page.screenshot({ path: file });
        await page.close();
        console.log(file);
      }
    }
  }
  await browser.close();
  server.close();
}
