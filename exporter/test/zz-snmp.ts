import { demoFleet, startFleet } from '@mikrofleet/simulator';
import { collectors } from '../src/collectors/index.generated.ts';
import { catalogueOf } from '../src/config/catalogue.ts';
import { newProber, probe, closeProbers } from './probe/probing.ts';
import { loopback } from './probe/targets.ts';
import { largeRouter } from './probe/large-router.ts';
const { builtInModules } = catalogueOf(collectors);
const fleet = await startFleet({ devices: [...demoFleet, largeRouter()] });
for (const rtt of [60, 200]) for (const [name, module] of [['hub-sw1','switch'],['hub-core1','router'],['large-core1','router']]) {
  const device = fleet.device(name); device.roundTripMs = rtt;
  const prober = newProber();
  const target = { ...loopback('snmp', device.snmpPort, { username: device.username, password: device.password }), name };
  const out = [];
  for (let i = 0; i < 7; i++) {
    device.statistics.reset(); const t = performance.now();
    await probe(prober, target, builtInModules.find((o) => o.name === module).collectors);
    const s = device.statistics.snapshot(); out.push(`${s.snmpRequests}/${s.depth}/${Math.round(performance.now()-t)}ms`);
  }
  console.log(rtt, name, module, out.join(' '));
}
await closeProbers(); await fleet.close();
