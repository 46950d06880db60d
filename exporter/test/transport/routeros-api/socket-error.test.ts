import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { describeEndpoint } from '../../../src/transport/routeros-api/command.ts';
import { socketError } from '../../../src/transport/routeros-api/socket-error.ts';
import { tlsError } from '../../../src/transport/routeros-api/tls-error.ts';

const peer = '192.0.2.1:8728';
const withCode = (code: string): Error => Object.assign(new Error('what Node says'), { code });

describe('socket errors', () => {
  it.each([
    ['ENOTFOUND', 'device.name-not-found'],
    ['EAI_AGAIN', 'device.name-not-found'],
    ['ECONNREFUSED', 'device.refused'],
    ['EHOSTUNREACH', 'device.unreachable'],
    ['ENETUNREACH', 'device.unreachable'],
    ['ECONNRESET', 'device.closed'],
    ['EPIPE', 'device.closed'],
    ['ETIMEDOUT', 'device.timeout'],
    ['EMFILE', 'device.busy'],
  ])('%s is %s', (code, expected) => {
    const error = socketError(withCode(code), peer, 'connect');
    expect(error.code).toBe(expected);
    expect(error.message).toContain(peer);
    expect(error.message).toContain(code);
  });

  it('of several addresses count as the first that says something', () => {
    const inner = withCode('EHOSTUNREACH');
    const several = new AggregateError([new Error('nothing'), inner, withCode('ECONNREFUSED')]);
    expect(socketError(several, peer, 'connect').code).toBe('device.unreachable');
  });

  it('that are not known count by how far the connection had come', () => {
    const odd = new Error('odd\nthing');
    expect(socketError(odd, peer, 'connect').code).toBe('device.unreachable');
    expect(socketError(odd, peer, 'tls').code).toBe('device.tls-failed');
    expect(socketError(odd, peer, 'session').code).toBe('device.closed');
    expect(socketError('text', peer, 'session').message).toBe(`${peer}: "text".`);
    expect(socketError(odd, peer, 'session').message).toBe(`${peer}: "odd thing".`);
  });
});

describe('TLS errors', () => {
  it.each([
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'device.tls-no-certificate'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'device.tls-no-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'device.tls-not-spoken'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'device.tls-not-spoken'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'device.tls-version'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'device.tls-version'],
    ['ERR_SSL_EE_KEY_TOO_SMALL', 'device.tls-weak'],
    ['CERT_NOT_YET_VALID', 'device.tls-expired'],
    ['CERT_HAS_EXPIRED', 'device.tls-expired'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'device.tls-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'device.tls-name-mismatch'],
    ['ECONNRESET', 'device.tls-not-answered'],
  ])('%s is %s', (code, expected) => {
    expect(tlsError(withCode(code), peer, false).code).toBe(expected);
  });

  it('keep the original as cause', () => {
    const original = withCode('CERT_HAS_EXPIRED');
    expect(inspect(tlsError(original, peer, false))).toContain('what Node says');
    expect(tlsError(original, peer, false).cause).toBe(original);
  });
});

describe('an endpoint in a message', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1:8728'],
    ['2001:db8::1', '[2001:db8::1]:8728'],
    ['router.test', 'router.test:8728'],
  ])('%s', (address, text) => {
    expect(describeEndpoint({ address, port: 8728 })).toBe(text);
  });
});
