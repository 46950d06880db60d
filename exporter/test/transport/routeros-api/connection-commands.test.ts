import { afterEach, describe, expect, it } from 'vitest';
import { countListeners } from '../../concurrency/leaks.ts';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { ApiTrapError } from '../../../src/transport/routeros-api/trap-error.ts';
import { errorOf, type Request, session, stopAll, until } from './scripted-device.ts';
import { sentence } from './wire.ts';

afterEach(stopAll);

const print = { path: '/interface/print' };

function answer(request: Request): void {
  request.say('!re', `=path=${request.path}`);
  request.say('!done');
}

/** Answers /cancel like RouterOS: the command is interrupted, the cancel is done. */
function answerCancel(request: Request): void {
  const tag = request.arg('tag');
  request.raw(sentence('!trap', `.tag=${tag}`, '=category=2', '=message=interrupted'));
  request.raw(sentence('!done', `.tag=${tag}`));
  request.say('!done');
}

const forCaller = (caller: AbortSignal): Deadline => Deadline.start(30_000, { caller });

describe('what is sent', () => {
  it('path, tag, arguments, property list and queries, in one write', async () => {
    const { device, connection } = await session(answer);
    await connection.run({
      path: '/ip/route/print',
      args: [
        ['count-only', ''],
        ['numbers', 'a=b'],
      ],
      queries: ['bgp', '?-disabled', '?#!'],
      proplist: ['.id', 'dst-address'],
    });
    expect(device.commands[0]?.words).toEqual([
      '/ip/route/print',
      `.tag=${device.commands[0]?.tag}`,
      '=count-only=',
      '=numbers=a=b',
      '=.proplist=.id,dst-address',
      '?bgp',
      '?-disabled',
      '?#!',
    ]);
  });

  it('a word RouterOS would hang up on is refused, and the connection goes on', async () => {
    const { connection } = await session(answer);
    const error = await errorOf(connection.run({ ...print, args: [['numbers', 'x'.repeat(70_000)]] }));
    expect(error.message).toContain('RouterOS closes the connection');
    expect((await connection.run(print)).rowCount).toBe(1);
  });
});

describe('traps', () => {
  it('are read until !done, and the next command is not disturbed', async () => {
    const { connection } = await session((request) => {
      if (request.path !== '/bad') answer(request);
      else {
        request.say('!re', '=a=1');
        request.say('!trap', '=category=4', '=message=failure: first');
        request.say('!trap', '=message=second');
        setTimeout(() => request.say('!done'), 5);
      }
    });
    const error = await errorOf(connection.run({ path: '/bad' }));
    expect(error).toBeInstanceOf(ApiTrapError);
    expect(error).toMatchObject({
      code: 'collector.trap',
      category: 4,
      deviceMessage: 'failure: first',
      kind: 'other',
      message: 'The device answered /bad with "failure: first" (and 1 more).',
    });
    expect((await connection.run(print)).rows).toEqual([{ path: '/interface/print' }]);
  });

  it.each([
    ['no such command', 'absent'],
    ['no such command prefix', 'absent'],
    ['no such command or directory (caps-man)', 'absent'],
    ['no such directory', 'absent'],
    ['unknown command name x', 'absent'],
    ['bad command name lte (line 1 column 12)', 'absent'],
    ['no such item', 'other'],
    ['not enough permissions (9)', 'permission'],
    ['cannot log in', 'permission'],
    ['unknown parameter', 'argument'],
    ['input does not match any value of interface', 'argument'],
    ['invalid value of mac, mac address required', 'argument'],
    ['value of mtu contains invalid trailing characters', 'argument'],
    ['expected item id (line 1 column 12)', 'argument'],
    ['missing or invalid resource identifier', 'argument'],
    ['interrupted', 'interrupted'],
    ['action timed out - try again, if error continues contact MikroTik support', 'other'],
  ])('"%s" is %s', async (message, kind) => {
    const { connection } = await session((request) => {
      request.say('!trap', `=message=${message}`);
      request.say('!done');
    });
    const error = await errorOf(connection.run(print));
    expect(error).toMatchObject({ kind, deviceMessage: message, category: undefined });
    expect(error.code).toBe(kind === 'permission' ? 'collector.permission' : 'collector.trap');
  });

  it.each([
    ['0', 0, 'other'],
    ['1', 1, 'argument'],
    ['2', 2, 'interrupted'],
    ['3', 3, 'other'],
    ['7', 7, 'other'],
    ['8', undefined, 'other'],
    ['x', undefined, 'other'],
  ])('category %s', async (text, category, kind) => {
    const { connection } = await session((request) => {
      request.say('!trap', `=category=${text}`);
      request.say('!done');
    });
    expect(await errorOf(connection.run(print))).toMatchObject({ category, kind, deviceMessage: '' });
  });
});

describe('deadlines and cancelling', () => {
  it('a command that is not answered is cancelled, the connection goes on', async () => {
    const { device, connection } = await session((request) => {
      if (request.path === '/cancel') answerCancel(request);
      else if (request.path !== '/slow') answer(request);
    });
    const slow = errorOf(connection.run({ path: '/slow' }, { deadline: Deadline.start(60) }));
    await connection.run(print);
    const error = await slow;
    expect(error.code).toBe('collector.timeout');
    expect(error.message).toContain('did not answer /slow within 0.06 s');
    await until(() => connection.statistics.lateReplies >= 3);
    const [slowRequest] = device.commands;
    expect(device.commands.find((request) => request.path === '/cancel')?.arg('tag')).toBe(slowRequest?.tag);
    expect(connection.isUsable).toBe(true);
    expect(connection.statistics.strayReplies).toBe(0);
    expect((await connection.run(print)).rowCount).toBe(1);
  });

  it('a device that still answers something is slow, not dead', async () => {
    // The liveness check in between comes from the connection itself, after half the deadline without a byte.
    const { device, connection } = await session((request) => {
      if (request.path === '/system/identity/print') answer(request);
    });
    expect((await errorOf(connection.run({ path: '/slow' }, { deadline: Deadline.start(600) }))).code).toBe(
      'collector.timeout',
    );
    expect(device.commands.map((request) => request.path)).toContain('/system/identity/print');
    expect(connection.isUsable).toBe(true);
  });

  it('a device that answers nothing at all is dead, and its connection is not used again', async () => {
    const { connection } = await session(() => {});
    const error = await errorOf(connection.run(print, { deadline: Deadline.start(100) }));
    expect(error.code).toBe('device.timeout');
    expect(connection.isUsable).toBe(false);
    expect((await connection.closed).code).toBe('device.timeout');
  });

  it('late rows of a cancelled command are thrown away', async () => {
    let cancelled: Request | undefined;
    const { connection } = await session((request) => {
      if (request.path === '/slow') cancelled = request;
      else if (request.path === '/cancel') request.say('!done');
      else answer(request);
    });
    const controller = new AbortController();
    const slow = errorOf(connection.run({ path: '/slow' }, { deadline: forCaller(controller.signal) }));
    await until(() => cancelled !== undefined);
    controller.abort();
    expect((await slow).code).toBe('collector.cancelled');
    for (let round = 0; round < 5; round++) cancelled?.say('!re', '=late=1');
    cancelled?.say('!done');
    expect((await connection.run(print)).rows).toEqual([{ path: '/interface/print' }]);
    expect(connection.statistics.lateReplies).toBe(7);
    cancelled?.say('!done');
    await connection.run(print);
    expect(connection.statistics.strayReplies).toBe(1);
  });

  it('an aborted signal sends nothing, a reason of our own is passed on', async () => {
    const { device, connection } = await session(answer);
    const reason = new ExporterError('device.timeout', 'the probe is over');
    expect(await errorOf(connection.run(print, { deadline: forCaller(AbortSignal.abort(reason)) }))).toBe(
      reason,
    );
    const cancelled = await errorOf(connection.run(print, { deadline: forCaller(AbortSignal.abort()) }));
    expect(cancelled.code).toBe('collector.cancelled');
    await connection.run(print);
    expect(device.commands).toHaveLength(1);
  });

  it('a deadline given as signal is a timeout', async () => {
    const { connection } = await session(() => {}, { limits: { silenceMs: 20 } });
    const error = await errorOf(connection.run(print, { deadline: forCaller(AbortSignal.timeout(80)) }));
    expect(error.code).toBe('device.timeout');
  });

  it('the caller leaves no listener behind', async () => {
    const { connection } = await session(answer);
    const deadline = Deadline.start(30_000);
    const listeners = countListeners(deadline.signal);
    const running = connection.run(print, { deadline });
    expect(listeners()).toBe(1);
    await running;
    expect(listeners()).toBe(0);
  });

  it('a device that does not end a cancelled command loses the connection, others finish first', async () => {
    let other: Request | undefined;
    const caller = new AbortController();
    const { connection } = await session(
      (request) => {
        if (request.path === '/other') other = request;
        else if (request.path === '/cancel') request.say('!done');
        else if (request.path === '/slow') caller.abort(new Error('left'));
      },
      { limits: { cancelGraceMs: 20 } },
    );
    const pending = connection.run({ path: '/other' });
    const deadline = Deadline.start(30_000, { caller: caller.signal });
    await errorOf(connection.run({ path: '/slow' }, { deadline }));
    await until(() => !connection.isUsable);
    expect(connection.error).toBeUndefined();
    expect((await errorOf(connection.run(print))).code).toBe('device.timeout');
    other?.say('!done');
    expect((await pending).rowCount).toBe(0);
    expect((await connection.closed).message).toContain('did not end a cancelled command');
  });
});

describe('bound of commands in flight', () => {
  it('holds, and the waiting ones follow in order', async () => {
    const waiting: Request[] = [];
    const { device, connection } = await session((request) => waiting.push(request), { commandsInFlight: 3 });
    const replies = Array.from({ length: 8 }, (_, index) => connection.run({ path: `/c${index}` }));
    await until(() => waiting.length === 3);
    let most = 0;
    for (let index = 0; index < 8; index++) {
      await until(() => waiting.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 5));
      most = Math.max(most, waiting.length);
      waiting.shift()?.say('!done');
    }
    await Promise.all(replies);
    expect(most).toBe(3);
    expect(device.commands.map((request) => request.path)).toEqual(
      Array.from({ length: 8 }, (_, i) => `/c${i}`),
    );
  });

  it('three commands that had small replies take the room of one', async () => {
    const waiting: Request[] = [];
    const { connection } = await session((request) => waiting.push(request), { commandsInFlight: 2 });
    const small = Array.from({ length: 6 }, (_, i) => `/s${i}`);
    const round = async (paths: readonly string[], size: number): Promise<string[]> => {
      const replies = paths.map((path) => connection.run({ path }));
      const sent: string[] = [];
      for (const _ of paths) {
        await until(() => waiting.length > 0);
        // what the connection lets through at once
        await new Promise((resolve) => setTimeout(resolve, 5));
        sent.push(waiting.map(({ path }) => path).join(' '));
        const next = waiting.shift();
        next?.say('!re', `=a=${'x'.repeat(size)}`);
        next?.say('!done');
      }
      await Promise.all(replies);
      return sent;
    };
    expect((await round(small, 10))[0]).toBe('/s0 /s1');
    expect((await round(small, 10))[0]).toBe('/s0 /s1 /s2 /s3 /s4 /s5');
    await round(['/large'], 2000);
    expect((await round(['/large', ...small], 2000))[0]).toBe('/large /s0 /s1 /s2');
    // each had a large reply in the meantime
    expect((await round(small, 10))[0]).toBe('/s0 /s1');
  });

  it('one at a time is one at a time, however small the replies', async () => {
    const waiting: Request[] = [];
    const { connection } = await session((request) => waiting.push(request), { commandsInFlight: 1 });
    for (let round = 0; round < 2; round++) {
      const replies = ['/a', '/b'].map((path) => connection.run({ path }));
      for (const path of ['/a', '/b']) {
        await until(() => waiting.length > 0);
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(waiting.map((request) => request.path)).toEqual([path]);
        waiting.shift()?.say('!done');
      }
      await Promise.all(replies);
    }
  });

  it('counts a cancelled command until the device has let go of it', async () => {
    const caller = new AbortController();
    const { device, connection } = await session(
      (request) => {
        if (request.path === '/cancel') setTimeout(() => answerCancel(request), 40);
        else if (request.path === '/next') answer(request);
        else caller.abort(new Error('left'));
      },
      { commandsInFlight: 1 },
    );
    const deadline = Deadline.start(30_000, { caller: caller.signal });
    const slow = errorOf(connection.run({ path: '/slow' }, { deadline }));
    const next = connection.run({ path: '/next' });
    await slow;
    expect((await next).rowCount).toBe(1);
    expect(device.commands.map((request) => request.path)).toEqual(['/slow', '/cancel', '/next']);
  });

  it('a command that waits too long is never sent', async () => {
    const { device, connection } = await session((request) => request.say('!re', '=a=1'), {
      commandsInFlight: 1,
    });
    const first = errorOf(connection.run({ path: '/first' }, { deadline: Deadline.start(80) }));
    const second = await errorOf(connection.run({ path: '/second' }, { deadline: Deadline.start(20) }));
    expect(second.code).toBe('collector.timeout');
    await first;
    expect(device.commands.map((request) => request.path)).not.toContain('/second');
  });
});

describe('rows', () => {
  it('a callback that throws ends its command only', async () => {
    const { device, connection } = await session((request) => {
      if (request.path === '/cancel') answerCancel(request);
      else {
        request.say('!re', '=a=1');
        request.say('!re', '=a=2');
        if (request.path === '/ok') request.say('!done');
      }
    });
    const mine = new Error('mine');
    const ok = connection.run({ path: '/ok' });
    let rows = 0;
    const error = await errorOf(
      connection.run(print, {
        onRow: () => {
          rows++;
          throw mine;
        },
      }),
    );
    expect(error).toBe(mine);
    expect(rows).toBe(1);
    expect((await ok).rowCount).toBe(2);
    await until(() => device.commands.some((request) => request.path === '/cancel'));
    expect((await connection.run({ path: '/ok' })).rowCount).toBe(2);
  });

  it.each([
    ['rows', { maxRows: 3 }, 'exceeds 3 rows'],
    ['bytes', { maxBytes: 60 }, 'exceeds 60 bytes'],
  ])('too many %s end the command only', async (_name, options, message) => {
    const { connection } = await session((request) => {
      if (request.path === '/cancel') answerCancel(request);
      else {
        for (let row = 0; row < 10; row++) request.say('!re', `=a=${row}`);
        if (request.path === '/ok') request.say('!done');
      }
    });
    const error = await errorOf(connection.run(print, options));
    expect(error.code).toBe('collector.too-large');
    expect(error.message).toContain(message);
    expect((await connection.run({ path: '/ok' })).rowCount).toBe(10);
  });

  it('a word or a sentence that is too large ends the connection', async () => {
    const { connection } = await session((request) => request.say('!re', `=a=${'x'.repeat(2000)}`), {
      limits: { wordBytes: 1000 },
    });
    expect((await errorOf(connection.run(print))).code).toBe('device.reply-too-large');
    expect(connection.isUsable).toBe(false);
  });
});

function flood(request: Request, bytes: Buffer): void {
  const more = (): void => {
    if (request.socket.destroyed) return;
    if (request.socket.write(bytes)) setImmediate(more);
    else request.socket.once('drain', more);
  };
  more();
}

describe('floods', () => {
  it('rows without end are bounded', async () => {
    const { connection } = await session(
      (request) => {
        if (request.path !== '/cancel')
          flood(request, Buffer.concat(Array.from({ length: 50 }, () => request.bytes('!re', '=a=1'))));
      },
      { limits: { replyRows: 5_000, cancelGraceMs: 50 } },
    );
    expect((await errorOf(connection.run(print))).code).toBe('collector.too-large');
    expect((await connection.closed).code).toBe('device.timeout');
  });

  it.each([
    ['sentences of an unknown tag', sentence('!re', '.tag=zz', '=a=1')],
    ['empty sentences', Buffer.alloc(100)],
  ])('%s end an idle connection', async (_name, bytes) => {
    const { connection } = await session(
      (request) => {
        answer(request);
        flood(request, bytes);
      },
      { limits: { unsolicitedBytes: 50_000 } },
    );
    expect((await connection.run(print)).rowCount).toBe(1);
    expect((await connection.closed).code).toBe('device.protocol');
  });

  it('traps without end are bounded', async () => {
    const { connection } = await session(
      (request) => {
        if (request.path !== '/cancel') flood(request, request.bytes('!trap', '=message=again and again'));
      },
      { limits: { replyBytes: 20_000, cancelGraceMs: 50 } },
    );
    expect((await errorOf(connection.run(print))).code).toBe('collector.too-large');
  });

  it('single bytes for ever do not outlast the deadline', async () => {
    const { connection } = await session((request) => {
      if (request.path !== print.path) return;
      const bytes = request.bytes('!re', `=a=${'x'.repeat(5000)}`);
      let at = 0;
      const timer = setInterval(() => {
        if (request.socket.destroyed) clearInterval(timer);
        else request.raw(bytes.subarray(at, ++at));
      }, 2);
    });
    expect((await errorOf(connection.run(print, { deadline: Deadline.start(100) }))).code).toBe(
      'collector.timeout',
    );
  });
});
