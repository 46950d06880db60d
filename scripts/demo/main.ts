import { Demo } from './demo.ts';
import type { Device } from './devices.ts';
import { readyAfter } from './duration.ts';
import { type DemoOptions, readOptions } from './options.ts';
import { watchNpm } from './parent.ts';
import type { Ending } from './program.ts';
import { type Reading, readingOfProbe, readingsOfPrometheus } from './readings.ts';
import type { Page } from './pager.ts';
import { type Addresses, deviceTable, invitation, pageLine } from './report.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';
import { paint, Progress, stage } from './screen.ts';
import { waitFor } from './wait.ts';

/** Several scrape intervals of the demo; a device that is not up by then is shown as it is. */
const scrapeLimitMs = 60_000;

/** Waits until every device is up, and returns the last reading of each. */
async function readAll(
  devices: readonly Device[],
  { prometheus, exporter }: Addresses,
  signal: AbortSignal,
): Promise<Map<string, Reading>> {
  const progress = new Progress('scrape');
  let readings = new Map<string, Reading>();
  const ask = async (): Promise<true | undefined> => {
    if (prometheus !== undefined) readings = await readingsOfPrometheus(prometheus, signal);
    else {
      for (const device of devices) {
        if (readings.get(device.name)?.up !== true)
          readings.set(device.name, await readingOfProbe(exporter, device, signal));
        progress.update(`${readings.size} of ${devices.length} devices`);
      }
    }
    progress.update(`${readings.size} of ${devices.length} devices`);
    return devices.every(({ name }) => readings.get(name)?.up === true) ? true : undefined;
  };
  try {
    await waitFor(ask, { timeoutMs: scrapeLimitMs, everyMs: 250, signal });
  } catch (error) {
    progress.clear();
    throw error;
  }
  const up = [...readings.values()].filter((reading) => reading.up);
  const series = up.reduce((sum, reading) => sum + reading.series, 0);
  progress.finish(`${up.length} of ${devices.length} devices are up, ${series} series`);
  return readings;
}

function reportEnding({ name, how, lastLines }: Ending): void {
  console.error(paint('red', `${name} ended unexpectedly (${how}).`));
  if (lastLines.length === 0) console.error('It printed nothing.');
  else console.error(`Its last lines:\n${lastLines.map((line) => `  ${line}`).join('\n')}`);
}

const onPage = (page: Page): void => console.log(pageLine(page, new Date()));

async function run(options: DemoOptions): Promise<number> {
  const stopping = new AbortController();
  const folder = await makeRunFolder();
  let code = 0;
  let interrupted: NodeJS.Signals | undefined;
  let ready = false;

  const demo = new Demo({ ...options, folder, signal: stopping.signal, onPage }, (ending) => {
    if (stopping.signal.aborted) return;
    code = 1;
    stopping.abort();
    reportEnding(ending);
  });
  const interrupt = (signal: NodeJS.Signals): void => {
    // A second signal means: do not wait.
    if (interrupted !== undefined) demo.kill();
    interrupted ??= signal;
    stopping.abort();
  };
  // SIGHUP: the terminal went away.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The output was closed, for example by `head`.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => interrupt('SIGHUP'));

  watchNpm(() => interrupt('SIGTERM'));

  try {
    const { devices, addresses, accounts, variables, logs, pages } = await demo.start();
    const readings = await readAll(devices, addresses, stopping.signal);
    console.log(`\n${deviceTable(devices, readings)}\n`);
    if (!devices.every(({ name }) => readings.get(name)?.up === true)) code = 1;
    ready = true;
    if (!options.once) {
      const offered = {
        ...addresses,
        boards: pages?.boardsAddress,
        plugin: pages?.pluginAddress,
        signIn: pages?.signIn,
        chosenByAddress: pages?.signIn === undefined,
        accounts,
      };
      const lastLine = `${readyAfter()} ${paint('bold', 'Ctrl-C stops everything.')}`;
      console.log(`${invitation(offered, { variables, logs })}\n\n${lastLine}`);
      await new Promise<void>((resolve) => {
        if (stopping.signal.aborted) resolve();
        else stopping.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  } catch (error) {
    if (!stopping.signal.aborted) {
      code = 1;
      console.error(paint('red', error instanceof Error ? error.message : String(error)));
    }
  }
  stopping.abort();
  if (interrupted !== undefined) stage('stop', 'stopping …');
  await demo.stop();
  await removeRunFolder(folder);
  // Stopping before the demo is ready is not a success.
  return interrupted !== undefined && !ready ? 130 : code;
}

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = options === undefined ? 0 : await run(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
