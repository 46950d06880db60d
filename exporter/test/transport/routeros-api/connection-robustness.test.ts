// Every case that node-routeros 1.6.9 was measured with, on real sockets.
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, errorOf, type Request, session, startDevice, stopAll, until } from './scripted-device.ts';
import { sentence, word } from './wire.ts';

afterEach(stopAll);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const print = { path: '/interface/print' };

function answer(request: Request): void {
  request.say('!re', '=a=1');
  request.say('!done');
}

const partial = (request: Request): void => {
  request.say('!re', '=a=1');
  request.raw(request.bytes('!re', '=a=2').subarray(0, 9));
};

describe('replies', () => {
  it('rows, ret and other words of !done', async () => {
    const { connection } = await session((request) => {
      request.say('!re', '=.id=*1', '=name=ether1');
      request.say('!re', '=.id=*2', '=name=');
      request.say('!done', '=ret=2', '=other=x');
    });
    expect(await connection.run(print)).toEqual({
      rows: [
        { '.id': '*1', name: 'ether1' },
        { '.id': '*2', name: '' },
      ],
      rowCount: 2,
      ret: '2',
      done: { ret: '2', other: 'x' },
    });
  });

  it('nothing but !done', async () => {
    const { connection } = await session((request) => request.say('!done'));
    expect(await connection.run(print)).toEqual({ rows: [], rowCount: 0, done: {} });
  });

  it('!empty before !done (RouterOS 7.18)', async () => {
    const { connection } = await session((request) => {
      request.say('!empty');
      request.say('!done');
    });
    expect((await connection.run(print)).rows).toEqual([]);
  });

  it('reply words that are not known yet', async () => {
    const { connection } = await session((request) => {
      request.say('!future', '=x=1');
      answer(request);
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1' }]);
  });

  it('a tag that nobody knows is ignored and counted', async () => {
    const { connection } = await session((request) => {
      request.raw(sentence('!re', '.tag=zzz9', '=a=9'));
      request.raw(sentence('!done', '.tag=zzz9'));
      answer(request);
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1' }]);
    expect(connection.statistics.strayReplies).toBe(2);
  });

  it('a sentence without a tag is ignored after the login', async () => {
    const { connection } = await session((request) => {
      request.raw(sentence('!re', '=a=9'));
      request.raw(sentence('!done'));
      answer(request);
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1' }]);
    expect(connection.statistics.strayReplies).toBe(2);
  });

  it('a word without "=" stays out of the row', async () => {
    const { connection } = await session((request) => {
      request.say('!re', 'stray', '=a=1');
      request.say('!done');
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1' }]);
  });

  it('the tag as last word, and five-byte lengths', async () => {
    const { connection } = await session((request) => {
      request.raw(sentence('!re', '=a=1', ...request.tagWord));
      const words = ['!done', ...request.tagWord].map((each) => word(each, true));
      request.raw(Buffer.concat([...words, Buffer.of(0)]));
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1' }]);
  });

  it.each([20_000, 3_000_000])('a word of %i bytes', async (length) => {
    const { connection } = await session((request) => {
      request.say('!re', `=v=${'x'.repeat(length)}`);
      request.say('!done');
    });
    expect((await connection.run(print)).rows[0]?.['v']).toHaveLength(length);
  });

  it('UTF-8 and a code page in one row', async () => {
    const { connection } = await session((request) => {
      request.say('!re', '=utf8=Wärmeraum Šíp 東京 ☎', Buffer.from('=win=W\u00e4rme \u0080', 'latin1'));
      request.say('!done');
    });
    expect((await connection.run(print)).rows).toEqual([{ utf8: 'Wärmeraum Šíp 東京 ☎', win: 'Wärme €' }]);
  });
});

describe('cut replies', () => {
  it.each([0, 200])('at every place, with values of %i bytes', async (length) => {
    const bytesFor = (request: Request): Buffer =>
      Buffer.concat([
        request.bytes('!re', '=a=1', `=b=${'y'.repeat(length)}`, `=c=${'z'.repeat(length)}`),
        request.bytes('!done'),
      ]);
    const { connection } = await session((request) => {
      const bytes = bytesFor(request);
      const cut = Number(request.arg('cut'));
      request.raw(bytes.subarray(0, cut));
      setImmediate(() => setImmediate(() => request.raw(bytes.subarray(cut))));
    });
    const size = 45 + 2 * length;
    for (let cut = 0; cut < size; cut++) {
      const { rows } = await connection.run({ ...print, args: [['cut', String(cut)]] });
      expect(rows).toEqual([{ a: '1', b: 'y'.repeat(length), c: 'z'.repeat(length) }]);
    }
  });

  it.each([
    ['byte by byte', 1, 200],
    ['in pieces of seven bytes', 7, 20],
  ])('%s', async (_name, step, length) => {
    const { connection } = await session((request) => {
      const bytes = Buffer.concat([
        request.bytes('!re', '=a=1', `=b=${'y'.repeat(length)}`),
        request.bytes('!done'),
      ]);
      let at = 0;
      const next = (): void => {
        request.raw(bytes.subarray(at, at + step));
        at += step;
        if (at < bytes.length) setTimeout(next, 1);
      };
      next();
    });
    expect((await connection.run(print)).rows).toEqual([{ a: '1', b: 'y'.repeat(length) }]);
  });
});

describe('the end of a connection', () => {
  it('FIN in the middle of a reply rejects all commands', async () => {
    const { connection } = await session((request) => {
      partial(request);
      request.socket.end();
    });
    const errors = await Promise.all([errorOf(connection.run(print)), errorOf(connection.run(print))]);
    expect(errors.map((error) => error.code)).toEqual(['device.closed', 'device.closed']);
    expect((await connection.closed).code).toBe('device.closed');
    expect(connection.isUsable).toBe(false);
    expect((await errorOf(connection.run(print))).code).toBe('device.closed');
  });

  it('RST in the middle of a reply rejects all commands', async () => {
    const { connection } = await session((request) => {
      partial(request);
      setTimeout(() => request.socket.resetAndDestroy(), 10);
    });
    expect((await errorOf(connection.run(print))).code).toBe('device.closed');
  });

  it.each([
    ['as a bare word', 'session terminated on request'],
    ['as an attribute', '=message=session terminated on request'],
  ])('!fatal with the reason %s', async (_name, reason) => {
    const { connection } = await session((request) => {
      request.say('!re', '=a=1');
      request.raw(sentence('!fatal', reason));
      request.socket.end();
    });
    const errors = await Promise.all([errorOf(connection.run(print)), errorOf(connection.run(print))]);
    for (const error of errors) {
      expect(error.code).toBe('device.fatal');
      expect(error.message).toContain('ended the session: "session terminated on request".');
    }
    expect((await errorOf(connection.run(print))).code).toBe('device.fatal');
  });

  it('closing it here rejects what is under way', async () => {
    const { connection } = await session(() => {});
    const pending = errorOf(connection.run(print));
    connection.close();
    expect((await pending).code).toBe('collector.cancelled');
    expect((await connection.closed).code).toBe('collector.cancelled');
  });

  it('is noticed while nothing is asked', async () => {
    const { device, connection } = await session(answer);
    await connection.run(print);
    for (const socket of device.sockets) socket.end();
    expect((await connection.closed).code).toBe('device.closed');
    expect(connection.isUsable).toBe(false);
  });

  it('a reserved control byte ends it', async () => {
    const { connection } = await session((request) => request.raw(Buffer.of(0xff)));
    const error = await errorOf(connection.run(print));
    expect(error.code).toBe('device.protocol');
    expect(error.message).toContain('127.0.0.1:');
  });

  it('garbage ends it, whatever it is', async () => {
    for (const garbage of ['HTTP/1.1 400 Bad Request\r\n', '\u0001\u0000\u0001x', '\u00f9']) {
      const { connection } = await session((request) => request.raw(Buffer.from(garbage, 'latin1')));
      expect((await errorOf(connection.run(print))).code).toBe('device.protocol');
    }
  });
});

describe('many rows and many commands', () => {
  const columns = Array.from({ length: 19 }, (_, index) => `=column-${index}=${index * 7}`);

  it('10 000 rows of 21 words', async () => {
    const { connection } = await session((request) => {
      const rows = Array.from({ length: 10_000 }, (_, index) =>
        request.bytes('!re', `=.id=*${index.toString(16)}`, `=name=<pppoe-${index}>`, ...columns),
      );
      request.raw(Buffer.concat([...rows, request.bytes('!done')]));
    });
    const { rows } = await connection.run(print);
    expect(rows).toHaveLength(10_000);
    expect(rows.every((row) => Object.keys(row).length === 21)).toBe(true);
    expect(rows[9_999]).toMatchObject({ '.id': '*270f', name: '<pppoe-9999>', 'column-18': '126' });
  });

  it('10 000 rows through a callback', async () => {
    const { connection } = await session((request) => {
      for (let index = 0; index < 10_000; index++) request.say('!re', `=name=${index}`, ...columns);
      request.say('!done');
    });
    const names: number[] = [];
    const reply = await connection.run(print, { onRow: (row) => names.push(Number(row['name'])) });
    expect(reply).toEqual({ rows: [], rowCount: 10_000, done: {} });
    expect(names).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
  });

  it('rows given to a callback are not held', async () => {
    const { connection } = await session((request) => {
      const batch = Buffer.concat(Array.from({ length: 500 }, () => request.bytes('!re', ...columns)));
      let batches = 0;
      const more = (): void => {
        if (batches++ === 100) request.say('!done');
        else if (request.socket.write(batch)) setImmediate(more);
        else request.socket.once('drain', more);
      };
      more();
    });
    const heap: number[] = [];
    let rows = 0;
    await connection.run(print, {
      onRow: () => {
        rows++;
        if (rows !== 5_000 && rows !== 45_000) return;
        collectGarbage();
        heap.push(process.memoryUsage().heapUsed);
      },
    });
    expect(rows).toBe(50_000);
    // 40 000 rows kept as objects take about 40 MiB.
    const [early = 0, late = 0] = heap;
    expect(late - early).toBeLessThan(10 * 1024 * 1024);
  });

  it('20 tables at once keep their rows apart', async () => {
    const { connection } = await session((request) => {
      const count = Number(request.arg('n'));
      let at = 0;
      const next = (): void => {
        request.say('!re', `=i=${request.arg('n')}-${at}`);
        at++;
        if (at < count) setImmediate(next);
        else request.say('!done');
      };
      next();
    });
    const counts = Array.from({ length: 20 }, (_, index) => 30 + index);
    const replies = await Promise.all(
      counts.map((n) => connection.run({ ...print, args: [['n', String(n)]] })),
    );
    replies.forEach(({ rows }, index) => {
      const n = 30 + index;
      expect(rows.map((row) => row['i'])).toEqual(Array.from({ length: n }, (_, at) => `${n}-${at}`));
    });
  });

  it('50 commands at once are answered in any order', async () => {
    const { connection } = await session(
      (request) => {
        setTimeout(
          () => {
            request.say('!re', `=i=${request.arg('i')}`);
            request.say('!done');
          },
          (Number(request.arg('i')) * 37) % 11,
        );
      },
      { commandsInFlight: 50 },
    );
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) => connection.run({ ...print, args: [['i', String(i)]] })),
    );
    expect(replies.map((reply) => reply.rows)).toEqual(
      Array.from({ length: 50 }, (_, i) => [{ i: String(i) }]),
    );
  });

  it('each command is one write', async () => {
    // With one write per word, Nagle's algorithm and delayed acknowledgements cost 44 ms per command.
    const { device, connection } = await session(answer);
    let chunks = 0;
    for (const socket of device.sockets) socket.on('data', () => chunks++);
    for (let round = 0; round < 50; round++) await connection.run({ ...print, args: [['a', '1']] });
    expect(chunks).toBe(50);
  });

  it('50 commands that time out all settle', async () => {
    const { connection } = await session(() => {}, { commandsInFlight: 50 });
    const errors = await Promise.all(
      Array.from({ length: 50 }, () => errorOf(connection.run(print, { deadline: Deadline.start(1000) }))),
    );
    expect(errors).toHaveLength(50);
    expect(errors.every((error) => error.code === 'device.timeout')).toBe(true);
    expect((await connection.closed).code).toBe('device.timeout');
  });

  it('100 times connect, command and close leave nothing open', async () => {
    const device = await startDevice(answer);
    for (let round = 0; round < 100; round++) {
      const connection = await connect(device);
      await connection.run(print);
      connection.close();
    }
    await until(() => device.sockets.size === 0);
    expect(device.accepted).toBe(100);
  });
});
