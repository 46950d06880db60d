import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { errorOf, type Request, session, stopAll, until } from './scripted-device.ts';
import { sentence } from './wire.ts';

afterEach(stopAll);

const print = { path: '/interface/print' };

/** So many rows in one write, and the end. */
function rows(request: Request, count: number): Buffer {
  const row = request.bytes('!re', '=name=ether1', '=rx-byte=1', '=tx-byte=2');
  return Buffer.concat([...Array.from({ length: count }, () => row), request.bytes('!done')]);
}

describe('many commands under one deadline', () => {
  it('share one listener, and leave none', async () => {
    const waiting: Request[] = [];
    const { connection } = await session((request) => waiting.push(request));
    const deadline = Deadline.start(30_000);
    const listeners = (): number => getEventListeners(deadline.signal, 'abort').length;
    const commands = Array.from({ length: 200 }, () => connection.run(print, { deadline }));
    expect(listeners()).toBe(1);
    for (let answered = 0; answered < 200; answered++) {
      await until(() => waiting.length > 0);
      waiting.shift()?.say('!done');
    }
    await Promise.all(commands);
    expect(listeners()).toBe(0);
    deadline.end();
  });

  it('all end with it, those that wait too', async () => {
    const { connection } = await session(() => undefined);
    const caller = new AbortController();
    const deadline = Deadline.start(30_000, { caller: caller.signal });
    const commands = Array.from({ length: 2000 }, () => errorOf(connection.run(print, { deadline })));
    caller.abort(new Error('left'));
    const codes = (await Promise.all(commands)).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['collector.cancelled']));
    expect(getEventListeners(deadline.signal, 'abort')).toHaveLength(0);
  });
});

describe('a long reply', () => {
  it('is decoded in slices, between which everybody else has a turn', async () => {
    const { connection } = await session((request) => request.raw(rows(request, 10_000)));
    let turns = 0;
    let isOver = false;
    const countTurns = (): void => {
      turns++;
      if (!isOver) setImmediate(countTurns);
    };
    let busyUntil = 0;
    const reply = connection.run(print, {
      onRow: () => {
        // each row takes so long that a slice of 5 ms has at most some dozens
        busyUntil = performance.now() + 0.1;
        while (performance.now() < busyUntil);
      },
    });
    setImmediate(countTurns);
    expect((await reply).rowCount).toBe(10_000);
    isOver = true;
    // 200 slices on an idle machine; without them, libuv hands over all of it in two or three turns
    expect(turns).toBeGreaterThan(20);
  });

  it('arrives whole although the device closes the connection right after it', async () => {
    const { connection } = await session((request) => {
      request.raw(rows(request, 30_000));
      request.socket.end();
    });
    expect((await connection.run(print)).rowCount).toBe(30_000);
    expect((await connection.closed).code).toBe('device.closed');
  });

  it('does not hold up the replies of another connection', async () => {
    const flood = await session((request) => {
      const bytes = Buffer.concat(Array.from({ length: 500 }, () => request.bytes('!re', '=a=1')));
      const more = (): void => {
        if (!request.socket.destroyed) request.socket.write(bytes, () => setImmediate(more));
      };
      more();
    });
    const quiet = await session((request) => request.say('!done'));
    const deadline = Deadline.start(30_000);
    const flooded = errorOf(flood.connection.run(print, { deadline, onRow: () => undefined }));
    for (let command = 0; command < 50; command++) await quiet.connection.run(print);
    deadline.cancel(new Error('enough'));
    await flooded;
  });
});

describe('what nobody asked for any more', () => {
  it('is not drained for ever: the connection ends', async () => {
    const { device, connection } = await session(
      (request) => {
        if (request.path === '/cancel') return;
        const bytes = Buffer.concat(Array.from({ length: 500 }, () => request.bytes('!re', '=a=1')));
        const more = (): void => {
          if (!request.socket.destroyed) request.socket.write(bytes, () => setImmediate(more));
        };
        more();
      },
      { limits: { unsolicitedBytes: 100_000 } },
    );
    const mine = new Error('no more');
    const thrown = errorOf(
      connection.run(print, {
        onRow: () => {
          throw mine;
        },
      }),
    );
    expect(await thrown).toBe(mine);
    expect((await connection.closed).code).toBe('collector.too-large');
    await until(() => device.sockets.size === 0);
  });

  it('with an unknown tag ends the connection even while a command runs', async () => {
    const { connection } = await session(
      (request) => {
        const bytes = Buffer.concat(Array.from({ length: 500 }, () => sentence('!re', '.tag=zz', '=a=1')));
        const more = (): void => {
          if (!request.socket.destroyed) request.socket.write(bytes, () => setImmediate(more));
        };
        more();
      },
      { limits: { unsolicitedBytes: 100_000 } },
    );
    expect((await errorOf(connection.run(print))).code).toBe('device.protocol');
  });
});
