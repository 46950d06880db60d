import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below the ports that Linux gives to whoever asks for any: none of those takes it before its program listens. */
const otherPorts = [20_000, 32_768] as const;

/** The TCP port if it is free, otherwise undefined. */
async function tryPort(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}

async function isUdpFree(port: number, host: string): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

export interface ChosenPort {
  readonly port: number;
  /** The usual port was in use. */
  readonly moved: boolean;
}

/** The usual port if it is free, otherwise another. `taken` are ports already assigned to servers that do not listen yet. */
export async function choosePort(usual: number | undefined, taken: readonly number[]): Promise<ChosenPort> {
  if (usual !== undefined && (await tryPort(usual, '127.0.0.1')) !== undefined) {
    return { port: usual, moved: false };
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await tryPort(randomInt(...otherPorts), '127.0.0.1');
    if (port !== undefined && !taken.includes(port)) return { port, moved: usual !== undefined };
  }
  throw new Error('there is no free port on 127.0.0.1');
}

/**
 * Whether devices can have their own addresses with the usual ports: on Linux, unless another fleet is running. Checks
 * the first device only; a fleet has all addresses or none.
 */
export async function canUseDeviceAddresses(): Promise<boolean> {
  const first = '127.10.1.1';
  const [api, apiTls, snmp] = await Promise.all([
    tryPort(8728, first),
    tryPort(8729, first),
    isUdpFree(1161, first),
  ]);
  return api !== undefined && apiTls !== undefined && snmp;
}
