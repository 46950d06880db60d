/** Runs simulated devices in their own process, so that their work is not attributed to the exporter. */
import { demoFleet, largeRouter, startFleet, startReplay, type SimulatedDevice } from '@mikrofleet/simulator';
import { concentrator } from './concentrator.ts';
import { accessOf, mixedFleet } from './mixed-fleet.ts';
import type { Access, Counters, FleetTarget, SimulatorRequest, Started } from './simulator-messages.ts';

const devices: SimulatedDevice[] = [];

function targetOf(device: SimulatedDevice, access: Access): FleetTarget {
  const ports = {
    api: device.apiPort,
    'api-tls': device.apiTlsPort,
    'snmp-2c': device.snmpPort,
    'snmp-3': device.snmpPort,
  };
  const { name, type, address } = device;
  return { name, type, access, address, port: ports[access] };
}

function started(targets: readonly FleetTarget[], caPem: string): Started {
  const [first] = devices;
  if (first === undefined) throw new Error('no devices were asked for');
  const { username, password, community } = first;
  return { targets, username, password, community, caPem };
}

async function start(request: SimulatorRequest): Promise<Started> {
  if (request.do === 'replay') {
    const device = await startReplay({ snmprec: request.file }, { name: 'replay' });
    devices.push(device);
    return started([targetOf(device, 'snmp-2c')], '');
  }
  const fleet = await startFleet({ devices: descriptionsOf(request) });
  devices.push(...fleet.devices);
  const access = (index: number): Access =>
    request.do === 'mixed'
      ? accessOf(index)
      : ((request.do === 'demo' || request.do === 'concentrator' ? request.access : undefined) ?? 'api');
  const targets = fleet.devices.map((device, i) => targetOf(device, access(i)));
  return started(targets, fleet.caPem);
}

function descriptionsOf(request: SimulatorRequest): typeof demoFleet {
  if (request.do === 'mixed') return mixedFleet(request.count);
  return request.do === 'concentrator' ? [concentrator] : demoDevices(request);
}

function demoDevices(request: SimulatorRequest): typeof demoFleet {
  if (request.do !== 'demo') throw new Error(`${request.do} starts no devices`);
  return request.names.map((name) => {
    const found = [...demoFleet, largeRouter].find((device) => device.name === name);
    if (found === undefined) throw new Error(`no device ${name} in the demo fleet`);
    return request.version === undefined ? found : { ...found, version: request.version };
  });
}

function counters(name: string): Counters {
  const device = devices.find((one) => one.name === name);
  if (device === undefined) throw new Error(`no device ${name}`);
  const { commands, snmpRequests, depth, bytesOut } = device.statistics.snapshot();
  device.statistics.reset();
  return { requests: commands + snmpRequests, sequential: depth, bytesOut };
}

async function serve(request: SimulatorRequest): Promise<unknown> {
  if (request.do === 'counters') return counters(request.name);
  if (request.do !== 'delay') return start(request);
  for (const device of devices) device.roundTripMs = request.ms;
  return undefined;
}

process.on('message', ({ id, request }: { id: number; request: SimulatorRequest }) => {
  void serve(request).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
