import { createSocket, type Socket } from 'node:dgram';
import { items } from '../transport/snmp/ber.ts';

export interface DiscoveryRelay {
  readonly port: number;
  /** Engine discovery requests, which a new SNMPv3 session sends first. */
  readonly discoveries: () => number;
  readonly close: () => void;
}

/** Sits between an SNMPv3 manager and the agent at a loopback port, and counts what is not visible otherwise. */
export async function startDiscoveryRelay(agentPort: number): Promise<DiscoveryRelay> {
  const outside = createSocket('udp4');
  const inside = new Map<number, Socket>();
  let discoveries = 0;
  outside.on('message', (bytes, manager) => {
    if (hasNoEngine(bytes)) discoveries++;
    const known = inside.get(manager.port);
    const socket = known ?? createSocket('udp4');
    if (known === undefined) {
      inside.set(manager.port, socket);
      socket.on('message', (answer) => outside.send(answer, manager.port, manager.address));
    }
    socket.send(bytes, agentPort, '127.0.0.1');
  });
  await new Promise<void>((resolve) => {
    outside.bind(0, '127.0.0.1', resolve);
  });
  return {
    port: outside.address().port,
    discoveries: () => discoveries,
    close: () => {
      for (const socket of [outside, ...inside.values()]) socket.close();
    },
  };
}

function hasNoEngine(datagram: Buffer): boolean {
  const [message] = items(datagram);
  const [, , security] = items(message?.content ?? Buffer.alloc(0));
  const [parameters] = items(security?.content ?? Buffer.alloc(0));
  const [engineId] = items(parameters?.content ?? Buffer.alloc(0));
  return engineId?.content.length === 0;
}
