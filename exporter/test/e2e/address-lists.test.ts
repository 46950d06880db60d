import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  password,
  type Request,
  type Script,
  ScriptedDevice,
} from '../transport/routeros-api/scripted-device.ts';
import { type Exporter, probe, startExporter, withTimeout } from './support/exporter.ts';
import { temporaryFolder } from './support/folder.ts';

const entries = 100_000;
/** Idle, the process has some 60 MB of heap; if entries were kept, those of all devices would be several times what is left. */
const heapMegabytes = 96;

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

/** A block list with texts as long as they are in the field, as fast as the exporter takes it. */
function blockList(request: Request): void {
  let sent = 0;
  const more = (): void => {
    if (request.socket.destroyed) return;
    if (sent >= entries) {
      request.say('!done');
      return;
    }
    const batch = Array.from({ length: 500 }, () => {
      const number = sent++;
      const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
      const list = `block-list-of-a-provider-with-a-long-name-${number % 4}`;
      return request.bytes('!re', `=list=${list}`, `=address=${address}`, '=dynamic=true');
    });
    request.socket.write(Buffer.concat(batch), () => setImmediate(more));
  };
  more();
}

const router: Script = (request) => {
  if (request.path === '/ip/firewall/address-list/print') blockList(request);
  else {
    request.say('!trap', '=message=no such command prefix');
    request.say('!done');
  }
};

it(`${entries} entries of address lists are counted within ${heapMegabytes} MB of heap, whoever asks at once`, async () => {
  const devices = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => new ScriptedDevice(router).listen()));
  open.push(() => Promise.all(devices.map((device) => device.stop())));
  const folder = await temporaryFolder();
  open.push(() => folder.remove());
  const configFile = join(folder.path, 'mikrofleet.yml');
  await writeFile(
    configFile,
    `auths:
  routers: { api: { username: monitoring, password: ${password}, tls: "off" } }
modules:
  lists: { collectors: [firewall-address-list] }
targets:
${devices.map(({ port }, i) => `  - { name: router${i}, address: 127.0.0.1, port: ${port}, type: router, auth: routers, modules: [lists] }`).join('\n')}
`,
  );
  const exporter: Exporter = await startExporter(configFile, 'info', [
    `--max-old-space-size=${heapMegabytes}`,
  ]);
  open.push(() => exporter.process.stop());
  const answers = await Promise.all(
    devices.map((_, i) => probe(exporter, { target: `router${i}` }, withTimeout(120))),
  );
  const expected = [0, 1, 2, 3].map(
    (number) =>
      `mikrotik_firewall_address_list_entries{dynamic="true",family="ipv4",list="block-list-of-a-provider-with-a-long-name-${number}"} 25000`,
  );
  for (const { body } of answers)
    expect(body.split('\n').filter((line) => line.startsWith('mikrotik_firewall_address_list_'))).toEqual(
      expected,
    );
  expect(exporter.process.isRunning, exporter.process.stderr).toBe(true);
});
