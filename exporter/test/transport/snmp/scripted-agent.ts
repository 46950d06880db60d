import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { compareOid } from '../../../src/transport/snmp/oid.ts';
import {
  endOfMibView,
  noSuchInstance,
  nothing,
  pdu,
  type Request,
  readRequest,
  response,
  type Varbind,
} from './ber.ts';

/** How an agent handles a request: it answers (later, or not at all) with the returned bytes. */
export type Behaviour = (
  request: Request,
  sender: RemoteInfo,
) => Buffer | undefined | Promise<Buffer | undefined>;

export interface Agent {
  readonly port: number;
  readonly socket: Socket;
  readonly requests: Request[];
  readonly requestTimes: number[];
  close(): Promise<void>;
}

export async function startAgent(behaviour: Behaviour, address = '127.0.0.1'): Promise<Agent> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const requests: Request[] = [];
  const requestTimes: number[] = [];
  const answerTo = async (request: Request, sender: RemoteInfo): Promise<void> => {
    const answer = await behaviour(request, sender);
    if (answer !== undefined) socket.send(answer, sender.port, sender.address);
  };
  socket.on('message', (bytes, sender) => {
    const request = readRequest(bytes);
    requests.push(request);
    requestTimes.push(performance.now());
    void answerTo(request, sender);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, address, resolve);
  });
  return {
    port: socket.address().port,
    socket,
    requests,
    requestTimes,
    close: () =>
      new Promise((resolve) => {
        socket.close(() => {
          resolve();
        });
      }),
  };
}

/** The objects of a device in OID order. */
export class ObjectStore {
  readonly #objects: readonly Varbind[];

  constructor(objects: Iterable<Varbind>) {
    this.#objects = [...objects].sort(([left], [right]) => compareOid(left, right));
  }

  get(oid: string): Buffer | undefined {
    const place = this.#placeAfter(oid) - 1;
    const found = this.#objects[place];
    return found !== undefined && found[0] === oid ? found[1] : undefined;
  }

  next(oid: string): Varbind | undefined {
    return this.#objects[this.#placeAfter(oid)];
  }

  #placeAfter(oid: string): number {
    let low = 0;
    let high = this.#objects.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareOid(this.#objects[middle]?.[0] ?? '', oid) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An agent without faults: GET, GETNEXT and GETBULK over a store, for v1 and v2c. */
export function answersFrom(store: ObjectStore): (request: Request) => Buffer {
  return (request) => {
    if (request.pduTag === pdu.get) return answerGet(store, request);
    if (request.pduTag === pdu.next) return answerNext(store, request);
    return response(request, answerBulk(store, request));
  };
}

function answerGet(store: ObjectStore, request: Request): Buffer {
  const found = request.oids.map((oid) => store.get(oid));
  const missing = found.indexOf(undefined);
  if (request.version === 0 && missing !== -1) return errorResponse(request, missing + 1);
  return response(
    request,
    request.oids.map((oid, place) => [oid, found[place] ?? noSuchInstance]),
  );
}

function answerNext(store: ObjectStore, request: Request): Buffer {
  const found = request.oids.map((oid) => store.next(oid));
  const missing = found.indexOf(undefined);
  if (request.version === 0 && missing !== -1) return errorResponse(request, missing + 1);
  return response(
    request,
    request.oids.map((oid, place) => found[place] ?? [oid, endOfMibView]),
  );
}

function answerBulk(store: ObjectStore, request: Request): Varbind[] {
  const varbinds: Varbind[] = [];
  let names = [...request.oids];
  for (let repetition = 0; repetition < request.maxRepetitions; repetition += 1) {
    const row = names.map((oid): Varbind => store.next(oid) ?? [oid, endOfMibView]);
    varbinds.push(...row);
    names = row.map(([oid]) => oid);
  }
  return varbinds;
}

/** noSuchName as in v1. */
function errorResponse(request: Request, index: number): Buffer {
  const echoed = request.oids.map((oid): Varbind => [oid, nothing]);
  return response(request, echoed, { status: 2, index });
}
