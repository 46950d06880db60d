import { describe, expect, it } from 'vitest';
import { demoFleetAt } from './demo-fleet.ts';
import { upsState } from '../src/model/ups.ts';
import { value, values } from './raw-api.ts';

const demo = demoFleetAt(Date.UTC(2026, 0, 15, 12));
const { start, session } = demo;

async function rows(name: string, ...words: readonly string[]): Promise<string[][]> {
  const reply = await (await session(name)).talk(...words);
  return reply.filter((one) => one[0] === '!re');
}

const firstLogged = async (): Promise<string | undefined> =>
  value((await rows('tower1-sw1', '/log/print'))[0], 'message');

async function endOfWww(): Promise<number> {
  const list = await rows('hub-core1', '/certificate/print', '?name=www');
  return Date.parse(`${value(list[0], 'invalid-after')}Z`);
}

const scheduledRuns = async (): Promise<number[]> =>
  values(await rows('hub-core1', '/system/scheduler/print'), 'run-count').map(Number);

describe('menus of other exporters', () => {
  it.each([
    ['tower2-rtr1', '/caps-man/manager', ['enabled=true']],
    ['tower2-rtr1', '/caps-man/remote-cap', ['identity=tower2-cap1', 'radios=1', 'state=Run']],
    ['tower2-rtr1', '/caps-man/radio', ['remote-cap-identity=tower2-cap1', 'provisioned=true']],
    ['tower2-rtr1', '/caps-man/interface', ['name=cap1', 'current-state=running-ap', 'master=true']],
    ['tower2-rtr1', '/ipv6/dhcp-server', ['name=customers6']],
    ['tower2-rtr1', '/ipv6/dhcp-server/binding', ['address=2001:db8:0:100::/56', 'ia-type=pd']],
    ['hub-core1', '/ip/dhcp-server/network', ['address=10.10.100.0/24', 'gateway=10.10.100.1']],
    ['hub-core1', '/ip/dhcp-server/alert', ['interface=vlan100-mgmt', 'alert-timeout=1h']],
    ['tower2-rtr1', '/ip/dhcp-relay', ['name=cameras', 'dhcp-server=10.10.30.12']],
    ['tower1-cpe1', '/ip/dhcp-client', ['status=bound', 'gateway=10.30.7.1']],
    ['tower1-cpe1', '/ipv6/dhcp-client', ['request=prefix', 'prefix=2001:db8:77::/56, ']],
    ['tower2-lte1', '/ip/cloud', ['back-to-home-vpn=enabled', 'vpn-relay-ipv4-status=']],
    ['tower2-lte1', '/ip/cloud/back-to-home-user', ['name=phone-1']],
    ['hub-core1', '/ip/dns', ['servers=192.0.2.53,192.0.2.54', 'cache-size=8192']],
    ['hub-core1', '/ip/dns/adlist', ['url=https://lists.example/hosts', 'name-count=81011']],
    ['hub-core1', '/ip/service', ['name=ftp', 'disabled=true']],
    ['hub-core1', '/tool/netwatch', ['name=transit', 'type=icmp', 'rtt-avg=']],
    ['tower2-ap1', '/tool/netwatch', ['host=10.40.100.1', 'status=up', 'since=']],
    ['hub-core1', '/ipv6/address', ['address=2001:db8:100::1/64']],
    ['hub-core1', '/ipv6/neighbor', ['status=']],
    ['hub-core1', '/queue/interface', ['interface=sfp-sfpplus1', 'queue=only-hardware-queue']],
    ['hub-core1', '/routing/stats/process', ['id=main', 'pid=241']],
    ['hub-core1', '/system/ups', ['name=ups1', 'on-line=true']],
    ['hub-core1', '/certificate', ['name=acme-ca', 'authority=true', 'trusted=true']],
    ['hub-core1', '/container', ['name=resolver', 'memory-current=']],
    ['hub-core1', '/system/device-mode', ['mode=advanced', 'scheduler=yes']],
    ['hub-core1', '/system/resource/hardware', ['location=00:01.0', 'type=pci']],
    ['hub-core1', '/system/resource/irq', ['irq=20', 'count=']],
    ['hub-core1', '/system/scheduler', ['name=backup', 'next-run=2026-']],
    ['hub-core1', '/system/script', ['name=backup', 'last-started=2026-']],
    ['hub-core1', '/user', ['name=']],
    ['tower2-rtr1', '/disk', ['slot=usb1', 'free=', 'temperature=']],
    ['tower1-ap1', '/partitions', ['name=part0', 'running=true']],
    ['tower1-ap1', '/system/resource/pci', ['device=00:00.0']],
    ['tower2-ap1', '/certificate', ['revoked=false', 'invalid-after=']],
    ['tower1-sw1', '/system/package/update', ['latest-version=7.20.2', 'status=New version']],
    ['tower1-sw1', '/system/ptp', ['name=ptp1']],
    ['tower1-sw1', '/system/ptp/status', ['interface=sfp-sfpplus1', 'state=slave']],
    ['tower2-lte1', '/system/gps', ['enabled=true']],
    ['hub-core1', '/file', ['name=skins', 'type=directory']],
    ['tower1-sw1', '/interface/ethernet/switch', ['type=Marvell-98DX8216']],
    ['tower1-sw1', '/interface/ethernet/switch/port', ['name=ether1', 'switch=switch1']],
    ['tower2-ap1', '/log', ['topics=']],
  ])('%s %s', async (name, path, properties) => {
    const [first] = await rows(name, `${path}/print`);
    for (const property of properties) {
      expect(
        first?.find((word) => word.startsWith(`=${property}`)),
        property,
      ).toBeDefined();
    }
  });

  it.each([
    ['tower1-sw1', '/caps-man/interface'],
    ['tower1-sw1', '/system/ups'],
    ['hub-core1', '/partitions'],
    ['hub-core1', '/system/resource/pci'],
    ['hub-sw1', '/system/ptp'],
    ['tower1-ap1', '/system/resource/hardware'],
    ['tower2-ap1', '/system/device-mode'],
    ['tower2-rtr1', '/container'],
    ['hub-core1', '/system/gps'],
    ['tower2-ap1', '/routing/stats/process'],
    ['tower2-cpe1', '/interface/ethernet/switch/port'],
  ])('%s lacks %s', async (name, path) => {
    const [trap] = await (await session(name)).talk(`${path}/print`);
    expect(value(trap, 'message')).toBe('no such command prefix');
  });

  it.each([
    ['tower2-ap1', '/ip/dns/adlist'],
    ['tower2-ap1', '/ipv6/address'],
    ['tower2-ap1', '/ipv6/dhcp-client'],
    ['hub-core1', '/ip/cloud/back-to-home-user'],
    ['tower1-cpe1', '/ip/nat-pmp'],
  ])('%s has no %s', async (name, path) => {
    const [trap] = await (await session(name)).talk(`${path}/print`);
    expect(value(trap, 'message')).toMatch(/^no such command/);
  });

  it('has a netwatch that goes up and down, with counters that only grow', async () => {
    const api = await session('hub-core1');
    const seen = new Map<string, number>();
    let failed = -1;
    for (let minute = 0; minute < 400; minute += 5) {
      demo.now = start + minute * 60_000;
      const [row] = await api.talk('/tool/netwatch/print', '?name=backup uplink');
      const status = value(row, 'status') ?? '';
      seen.set(status, (seen.get(status) ?? 0) + 1);
      const tests = Number(value(row, 'failed-tests'));
      expect(tests).toBeGreaterThanOrEqual(failed);
      failed = tests;
      expect(value(row, 'rtt-avg') === undefined).toBe(status === 'down');
    }
    expect([...seen.keys()].sort()).toEqual(['down', 'up']);
    expect(seen.get('up')).toBeGreaterThan(seen.get('down') ?? 0);
  });

  it('lets an unknown DHCP server come and go', async () => {
    const api = await session('hub-core1');
    const seen = new Set<string>();
    for (let minute = 0; minute < 200; minute += 2) {
      demo.now = start + minute * 60_000;
      const [row] = await api.talk('/ip/dhcp-server/alert/print', '?interface=vlan100-mgmt');
      seen.add(value(row, 'unknown-server') ?? '');
    }
    expect([...seen].sort()).toEqual(['', '02:66:66:66:66:01']);
  });

  it('lists open connections as services from 7.19 on', async () => {
    const connected = await rows('hub-core1', '/ip/service/print', '?connection=true');
    expect(values(connected, 'name')).toContain('api');
    expect(await rows('tower1-cpe1', '/ip/service/print', '?connection=true')).toEqual([]);
  });

  it('counts what a relay handed on, one relay at a time', async () => {
    const words = ['/ip/dhcp-relay/monitor', '=numbers=cameras', '=once='];
    const [before] = await rows('tower2-rtr1', ...words);
    demo.now += 3_600_000;
    const [after] = await rows('tower2-rtr1', ...words);
    expect(Number(value(after, 'requests'))).toBeGreaterThan(Number(value(before, 'requests')));
    expect(Number(value(after, 'responses'))).toBeLessThanOrEqual(Number(value(after, 'requests')));
    expect(value(after, 'name')).toBeUndefined();
  });

  it('hides rates, signal and counters of CAPsMAN clients from a plain print', async () => {
    const plain = await rows('tower2-rtr1', '/caps-man/registration-table/print');
    expect(plain.length).toBeGreaterThan(3);
    expect(plain.every((row) => value(row, 'rx-signal') === undefined)).toBe(true);
    const detailed = await rows('tower2-rtr1', '/caps-man/registration-table/print', '=stats=');
    expect(detailed.map((row) => value(row, 'mac-address'))).toEqual(
      plain.map((row) => value(row, 'mac-address')),
    );
    for (const row of detailed) expect(value(row, 'rx-signal')).toMatch(/^-\d+$/);
  });

  it('counts the clients of a CAP once', async () => {
    const interfaces = await rows('tower2-rtr1', '/caps-man/interface/print');
    const clients = values(await rows('tower2-rtr1', '/caps-man/registration-table/print'), 'interface');
    for (const one of interfaces) {
      const name = value(one, 'name');
      expect(value(one, 'current-registered-clients')).toBe(
        String(clients.filter((on) => on === name).length),
      );
    }
  });

  it('monitors UPS and GPS', async () => {
    const [ups] = await rows('hub-core1', '/system/ups/monitor', '=numbers=0', '=once=');
    expect(value(ups, 'on-line')).toBe('true');
    expect(Number(value(ups, 'line-voltage'))).toBeGreaterThan(220);
    const [gps] = await rows('tower2-lte1', '/system/gps/monitor', '=once=');
    expect(value(gps, 'latitude')).toMatch(/^56\.946\d{3}$/);
    expect(value(gps, 'valid')).toBe('true');
  });

  it('goes on battery when the line is away', async () => {
    const states = new Set<string | undefined>();
    for (let minute = 0; minute < 6 * 60; minute++) {
      demo.now = start + minute * 60_000;
      const model = demo.fleet.device('hub-core1').model;
      states.add(upsState(model.moment()).onLine ? 'line' : 'battery');
    }
    expect(states).toEqual(new Set(['line', 'battery']));
  });

  it('logs why the device started, until newer entries need the space', async () => {
    const device = demo.fleet.device('tower1-sw1');
    device.model.restart(demo.now / 1000 - 60);
    expect(await firstLogged()).toBe('router rebooted without proper shutdown, probably power outage');
    device.model.restart(start / 1000 - 864_000);
    expect(await firstLogged()).not.toContain('rebooted');
  });

  it('renews a certificate of ACME before it ends', async () => {
    for (let day = 0; day < 120; day += 10) {
      demo.now = start + day * 86_400_000;
      expect(await endOfWww()).toBeGreaterThan(demo.now);
    }
  });

  it('runs what is scheduled, one after the other', async () => {
    const before = await scheduledRuns();
    demo.now += 600_000;
    const after = await scheduledRuns();
    expect(after.map((count, i) => count - (before[i] ?? 0))).toEqual([0, 2, 0]);
  });

  it('counts frames of switch ports that move', async () => {
    const words = ['/interface/ethernet/switch/port/print', '=stats='] as const;
    const before = values(await rows('hub-sw1', ...words), 'rx-bytes').map(Number);
    demo.now += 60_000;
    const after = values(await rows('hub-sw1', ...words), 'rx-bytes').map(Number);
    const grown = after.filter((bytes, i) => bytes > (before[i] ?? 0));
    expect(grown.length).toBeGreaterThanOrEqual(16);
    expect(after.every((bytes, i) => bytes >= (before[i] ?? 0))).toBe(true);
  });

  it('logs what happens as it happens', async () => {
    const api = await session('hub-core1');
    api.write('/log/print', '=follow-only=', '.tag=g');
    await api.talk('/system/identity/print');
    demo.now += 200_000;
    await api.until(() => api.sentences.filter((one) => one.includes('.tag=g')).length >= 2, 20_000);
    const fresh = api.sentences.find((one) => one.includes('.tag=g') && value(one, 'message') !== undefined);
    expect(value(fresh, 'time')).toMatch(/^2026-01-15 12:0\d:\d\d$/);
  });
});

it('every item of a menu has an id of its own', async () => {
  for (const device of demo.fleet.devices) {
    if (device.apiPort === 0) continue;
    const api = await session(device.name);
    const menus = values(await api.talk('/interface/print'), 'type').includes('wlan')
      ? ['/interface/wireless/registration-table']
      : ['/interface/wifi/registration-table', '/caps-man/registration-table'];
    for (const path of [...menus, '/interface', '/ip/arp', '/ppp/active', '/log', '/file', '/queue/simple']) {
      const ids = values(await api.talk(`${path}/print`, '=.proplist=.id'), '.id');
      expect(new Set(ids).size, `${device.name} ${path}`).toBe(ids.length);
    }
  }
});

describe('after a reboot', () => {
  it.each([
    ['tower1-ap1', '/interface/wireless/registration-table/print'],
    ['hub-core1', '/ppp/active/print'],
  ])('%s: clients come back one by one and count from then on', async (name, command) => {
    const clients = async (): Promise<(string | undefined)[]> => values(await rows(name, command), 'uptime');
    const before = (await clients()).length;
    const device = demo.fleet.device(name);
    device.model.restart(demo.now / 1000);
    expect(await clients()).toEqual([]);
    demo.now += 12_000;
    const some = await clients();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(before);
    demo.now += 20_000;
    const all = await clients();
    expect(all.length).toBeGreaterThan(before * 0.8);
    for (const uptime of all) expect(uptime).toMatch(/^(?:[1-9]|[12]\d)s$/);
    device.model.restart(start / 1000 - 864_000);
  });
});
