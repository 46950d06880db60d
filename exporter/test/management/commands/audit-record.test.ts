import { describe, expect, it } from 'vitest';
import { auditRecord } from '../../../src/management/commands/audit-record.ts';
import { parseCommand } from '../../../src/management/commands/parse-command.ts';
import { maskText } from '../../../src/define/secret-property.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';

const result = { rows: [{ name: 'x' }], truncated: false, rowCount: 1, durationMs: 12 };
const change = parseCommand({
  path: '/ppp/secret/set',
  args: { '.id': '*1', password: 'marker', comment: 'new' },
});
const read = parseCommand({ path: '/interface/print', queries: ['type=ether', '?#!', 'type=vlan'] });
const failed = (code: ConstructorParameters<typeof ExporterError>[0], sent = true) => ({
  error: new ExporterError(code, 'text'),
  sent,
});

describe('the record', () => {
  it('has names and masked values, no rows', () => {
    expect(auditRecord(change, { result })).toEqual({
      path: '/ppp/secret/set',
      verb: 'set',
      class: 'write',
      args: { '.id': '*1', password: maskText, comment: 'new' },
      queried: [],
      outcome: 'done',
      rows: 1,
      truncated: false,
      durationMs: 12,
    });
  });

  it('tells what was tested, not with what', () => {
    const record = auditRecord(read, { result });
    expect(record.queried).toEqual(['type']);
    expect(JSON.stringify(record)).not.toContain('ether');
  });

  it('masks under the beginning of a name as well, which a device may complete', () => {
    const short = parseCommand({ path: '/ppp/secret/add', args: { name: 'x', passw: 'marker' } });
    expect(auditRecord(short, { result }).args).toEqual({ name: 'x', passw: maskText });
  });

  it('cuts long values', () => {
    const long = parseCommand({ path: '/ip/address/set', args: { comment: '😀'.repeat(500) } });
    expect(auditRecord(long, { result }).args['comment']).toBe(`${'😀'.repeat(200)}…`);
  });

  it('keeps forbidden commands too, masked', () => {
    const forbidden = parseCommand({ path: '/user/add', args: { name: 'x', password: 'marker' } });
    const record = auditRecord(forbidden, failed('command.forbidden'));
    expect(record).toMatchObject({ class: 'forbidden', outcome: 'refused', error: 'command.forbidden' });
    expect(JSON.stringify(record)).not.toContain('marker');
  });
});

describe('the outcome', () => {
  it('the device said no', () => {
    const trap = { kind: 'permission', message: '"not enough permissions (9)"' } as const;
    expect(auditRecord(change, { result: { ...result, trap } })).toMatchObject({
      outcome: 'failed',
      error: 'trap.permission',
    });
  });

  it.each([
    ['command.role', false, 'refused', 'refused'],
    ['command.unconfirmed', false, 'refused', 'refused'],
    ['registry.quarantined', false, 'refused', 'refused'],
    ['device.refused', false, 'failed', 'failed'],
    ['device.timeout', false, 'failed', 'failed'],
    ['device.closed', false, 'failed', 'failed'],
    ['device.closed', true, 'unknown', 'failed'],
    ['collector.timeout', true, 'unknown', 'failed'],
    ['collector.cancelled', true, 'unknown', 'failed'],
  ] as const)('%s, sent %s: %s after a change, %s after a read', (code, sent, afterChange, afterRead) => {
    expect(auditRecord(change, failed(code, sent)).outcome).toBe(afterChange);
    expect(auditRecord(read, failed(code, sent)).outcome).toBe(afterRead);
  });

  it('something nobody foresaw', () => {
    expect(auditRecord(change, { error: new TypeError('x'), sent: true })).toMatchObject({
      outcome: 'unknown',
      error: 'internal.bug',
    });
  });
});
