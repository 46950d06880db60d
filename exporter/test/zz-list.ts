import { demoFleet, startFleet } from '/work/h-lim15/simulator/src/index.ts';
import { collectors } from '/work/h-lim15/exporter/src/collectors/index.generated.ts';
import { catalogueOf } from '/work/h-lim15/exporter/src/config/catalogue.ts';
import { newProber, probe, closeProbers } from '/work/h-lim15/exporter/test/probe/probing.ts';
import { loopback } from '/work/h-lim15/exporter/test/probe/targets.ts';
import { ApiConnection } from '/work/h-lim15/exporter/src/transport/routeros-api/connection.ts';
const { builtInModules } = catalogueOf(collectors);
const moduleOf = (t) => builtInModules.find(({ name }) => name === t)?.collectors ?? [];
const fleet = await startFleet({ devices: demoFleet.filter(({ services }) => services.api !== false) });
const verbose = process.argv[2] ?? '';
let logging = false; const real = Date.now;
const orig = ApiConnection.prototype.run;
ApiConnection.prototype.run = async function (command, options) {
  let rows = 0, bytes = 0;
  const onRow = options?.onRow;
  try {
    const reply = await orig.call(this, command, { ...options, onRow: (row) => { rows++; bytes += JSON.stringify(row).length; onRow?.(row); } });
    if (logging) console.log(`   ${command.path} ${(command.args??[]).flat().join(' ')} ${(command.queries??[]).join('&')} rows=${rows} bytes=${bytes} ret=${reply.ret ?? ''}`);
    return reply;
  } catch (e) { if (logging) console.log(`   ${command.path} ERROR ${e.message}`); throw e; }
};
for (const device of fleet.devices) {
  device.roundTripMs = 60;
  for (const module of [device.description.type, 'slow', 'auto']) {
    const prober = newProber();
    const target = { ...loopback('api', device.apiPort, { username: device.username, password: device.password }), name: device.name };
    logging = false;
    await probe(prober, target, moduleOf(module));
    if (module === "slow") Date.now = () => real() + 241_000;
    device.statistics.reset();
    logging = verbose === `${device.name}/${module}`;
    await probe(prober, target, moduleOf(module));
    Date.now = real;
    const { commands, depth } = device.statistics.snapshot();
    console.log(device.name, module, commands, 'depth', depth);
  }
}
await closeProbers(); await fleet.close();
