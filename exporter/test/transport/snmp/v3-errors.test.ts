import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { readDatagramHead } from '../../../src/transport/snmp/datagram.ts';
import type { SnmpReadResult } from '../../../src/transport/snmp/read.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { user } from './accounts.ts';
import { integer, type Item, items, octets, oid, tlv } from './ber.ts';

const engineId = Buffer.from('80003a8c0401', 'hex');
const upTime = '1.3.6.1.2.1.1.3.0';
const reportTag = 0xa8;
const responseTag = 0xa2;

interface Asked {
  readonly messageId: Buffer;
  readonly requestId: Buffer;
  readonly authenticated: boolean;
}

const encodedItem = (item: Item | undefined): Buffer => tlv(item?.tag ?? 5, item?.content ?? Buffer.alloc(0));

function readAsked(datagram: Buffer): Asked {
  const [message] = items(datagram);
  const [, header, , scoped] = items(message?.content ?? Buffer.alloc(0));
  const [messageId, , flags] = items(header?.content ?? Buffer.alloc(0));
  const [, , body] = items(scoped?.content ?? Buffer.alloc(0));
  const [requestId] = items(body?.content ?? Buffer.alloc(0));
  return {
    messageId: encodedItem(messageId),
    requestId: encodedItem(requestId),
    authenticated: ((flags?.content[0] ?? 0) & 1) === 1,
  };
}

/** A message without authentication, whatever the request had. */
function plain(asked: Asked, body: { tag: number; oid: string; boots: number }): Buffer {
  const security = tlv(
    0x30,
    octets(engineId),
    integer(body.boots),
    integer(body.boots * 1000),
    octets(''),
    octets(''),
    octets(''),
  );
  const list = tlv(0x30, tlv(0x30, oid(body.oid), integer(666, 65)));
  const scoped = tlv(
    0x30,
    octets(engineId),
    octets(''),
    tlv(body.tag, asked.requestId, integer(0), integer(0), list),
  );
  const header = tlv(0x30, asked.messageId, integer(65_507), octets(Buffer.from([0])), integer(3));
  return tlv(0x30, integer(3), header, octets(security), scoped);
}

let agent: Socket | undefined;
let seen = 0;
afterEach(() => {
  agent?.close();
  agent = undefined;
});

async function readFrom(behaviour: (asked: Asked) => Buffer): Promise<SnmpReadResult> {
  const socket = createSocket('udp4');
  agent = socket;
  seen = 0;
  socket.on('message', (bytes, sender) => {
    seen += 1;
    socket.send(behaviour(readAsked(bytes)), sender.port, sender.address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  const auth = user('admin', { auth: ['sha1', 'authpass-sha'] }, { timeoutMs: 150, retries: 1 });
  const session = await SnmpSession.open({ address: '127.0.0.1', port: socket.address().port }, auth);
  try {
    return await session.read({ scalars: [upTime], tables: [] }, { deadline: Deadline.start(5000) });
  } finally {
    session.close();
  }
}

const unknownEngine = '1.3.6.1.6.3.15.1.1.4.0';

describe('a v3 agent that cannot be trusted', () => {
  it('is not believed without a digest when the user has one', async () => {
    const read = readFrom((asked) =>
      asked.authenticated
        ? plain(asked, { tag: responseTag, oid: upTime, boots: 5 })
        : plain(asked, { tag: reportTag, oid: unknownEngine, boots: 5 }),
    );
    await expect(read).rejects.toMatchObject({ code: 'device.snmp-failed' });
    expect(seen).toBe(3);
  });

  it('is not asked for ever when it only sends reports', async () => {
    // Zero boots and time make net-snmp synchronize again and again.
    const read = readFrom((asked) => plain(asked, { tag: reportTag, oid: unknownEngine, boots: 0 }));
    await expect(read).rejects.toMatchObject({ code: expect.stringMatching(/^device\./) as string });
    expect(seen).toBeLessThan(100);
  });
});

describe('the head of a datagram', () => {
  const head = tlv(0x30, integer(1), integer(65_507), octets(Buffer.from([3])), integer(3));

  it.each<[string, Buffer, object | undefined]>([
    ['nothing', Buffer.alloc(0), undefined],
    ['another tag', tlv(0x31, integer(1)), undefined],
    ['a length beyond the end', Buffer.from('3010020101', 'hex'), undefined],
    ['a length without its bytes', Buffer.from('3084', 'hex'), undefined],
    ['no version', tlv(0x30), undefined],
    ['a version of two bytes', tlv(0x30, integer(300)), undefined],
    ['v1', tlv(0x30, integer(0), octets('public')), { version: 0, report: false }],
    ['v2c', tlv(0x30, integer(1), octets('x'.repeat(300))), { version: 1, report: false }],
    ['v3 without a header', tlv(0x30, integer(3)), undefined],
    ['v3 without security parameters', tlv(0x30, integer(3), head), undefined],
    [
      'v3 with everything encrypted',
      tlv(0x30, integer(3), head, octets(''), octets('…')),
      { version: 3, authenticated: true, encrypted: true, report: false },
    ],
  ])('of %s', (_name, bytes, expected) => {
    if (expected === undefined) expect(readDatagramHead(bytes)).toBeUndefined();
    else expect(readDatagramHead(bytes)).toMatchObject(expected);
  });
});
