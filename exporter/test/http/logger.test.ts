import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { createLogger, type LogFormat, type LogLevel } from '../../src/telemetry/logger.ts';

function logged(
  format: LogFormat,
  level: LogLevel,
  write: (log: ReturnType<typeof createLogger>) => void,
): string[] {
  const lines: string[] = [];
  write(createLogger({ format, level, write: (line) => lines.push(line) }));
  return lines;
}

describe('the log', () => {
  it('is logfmt, quoted where needed', () => {
    const [line] = logged('logfmt', 'info', (log) =>
      log.info(
        { target: 'tower 1', ms: 5, list: ['a', 'b'], nested: { x: 1 }, none: undefined, odd: 'a"b\nc' },
        'probe done',
      ),
    );
    expect(line?.replace(/time=\S+/, 'time=T')).toBe(
      'level=info time=T target="tower 1" ms=5 list="[\\"a\\",\\"b\\"]" nested.x=1 odd="a\\"b\\nc" msg="probe done"\n',
    );
  });

  it('is JSON', () => {
    const [line = ''] = logged('json', 'info', (log) => log.warn({ target: 'a' }, 'down'));
    expect(JSON.parse(line)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      target: 'a',
      msg: 'down',
    });
  });

  it('leaves out what is below its level', () => {
    const lines = logged('json', 'warn', (log) => {
      log.info('no');
      log.error('yes');
    });
    expect(lines).toHaveLength(1);
  });

  it.each(['json', 'logfmt'] as const)('masks secrets in %s', (format) => {
    const lines = logged(format, 'debug', (log) => {
      log.info({ password: 'hunter2', auth: { community: 'hunter2' }, secret: new Secret('hunter2') }, 'x');
    });
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('<secret>');
  });

  it('writes foreseen faults without stack and cause, others with their stack', () => {
    const [foreseen, bug] = logged('json', 'info', (log) => {
      const cause = new Error('text of a library');
      log.error({ err: new ExporterError('device.timeout', 'Too slow.', { cause }) }, 'x');
      log.error({ err: new Error('surprise') }, 'x');
    });
    expect(JSON.parse(foreseen ?? '')).toMatchObject({
      err: { code: 'device.timeout', message: 'Too slow.' },
    });
    expect(foreseen).not.toMatch(/stack|library/);
    expect(bug).toContain('logger.test.ts');
  });
});
