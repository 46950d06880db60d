import { describe, expect, it } from 'vitest';
import { byPlace, portName, shortName } from './port-name.ts';

describe('portName', () => {
  it.each([
    ['ether1', 'copper', '1'],
    ['ether12', 'copper', '12'],
    ['ether2-master', 'copper', '2'],
    ['ether10-to-tower2', 'copper', '10'],
    ['sfp1', 'sfp', 's1'],
    ['sfp-sfpplus2', 'sfp', 's2'],
    ['sfp28-3', 'sfp', 's3'],
    ['qsfpplus1-4', 'qsfp', 'q1.4'],
    ['qsfp28-2-1', 'qsfp', 'q2.1'],
    ['combo5', 'combo', 'c5'],
  ])('%s is a socket', (name, socket, short) => {
    const place = portName(name);
    expect(place?.socket).toBe(socket);
    expect(shortName(place!)).toBe(short);
  });

  it.each(['bridge1', 'vlan10', 'wlan1', 'pppoe-out1', 'lo', 'ethernet', 'bonding1', 'uplink-ether1'])(
    '%s is none',
    (name) => {
      expect(portName(name)).toBeUndefined();
    },
  );
});

it('has copper before optics, each by its number', () => {
  const names = ['sfp-sfpplus1', 'ether10', 'qsfpplus1-2', 'qsfpplus1-1', 'ether2', 'sfp1'];
  expect(
    names
      .map((name) => portName(name)!)
      .sort(byPlace)
      .map(shortName),
  ).toEqual(['2', '10', 's1', 's1', 'q1.1', 'q1.2']);
});
