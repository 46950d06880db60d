import { describe, expect, it } from 'vitest';
import { warnings } from '../../src/cli/config-warnings.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { parseSettings } from '../../src/config/load.ts';

const catalogue = catalogueOf(collectors);
const auths = `
auths:
  monitor: { api: { username: m, password: p, tls: off } }
  walk: { snmp: { version: 2c, community: c } }
`;
const warningsOf = (text: string): string[] => {
  const settings = parseSettings(auths + text, { file: 'mikrofleet.yml', environment: {}, catalogue });
  return warnings(settings, catalogue)
    .split('\n')
    .filter((line) => line !== '');
};

const ofMenu = (path: string, more = ''): string => `
custom_collectors:
  mine:
    title: Mine
    ${more}
    tables:
      - menu: ${path}
        labels: { entry: { property: name } }
        metrics: [{ name: acme_entries, type: rows, help: Entries. }]
`;

const target = (name: string): string =>
  `\n  - { name: ${name}, address: ${name}.example, type: switch, auth: walk }`;

const table = (monitor: string): string =>
  ofMenu('/interface/ethernet').replace(
    'labels:',
    `monitor: ${monitor}\n        skip_disabled: true\n        labels:`,
  );

describe('check-config warns', () => {
  it('of a menu that no RouterOS has, with the one that was probably meant', () => {
    expect(warningsOf(ofMenu('/ip/dhcp-servr/lease'))).toEqual([
      'Warning: mine reads /ip/dhcp-servr/lease, which RouterOS 7.10.2, 7.20.8, 7.24 does not have. Did you mean /ip/dhcp-server/lease? If a package or another version brings it, this is right.',
    ]);
    expect(warningsOf(ofMenu('/ip/arpp'))[0]).toContain('Did you mean /ip/arp?');
    expect(warningsOf(ofMenu('/container-of-a-package/nothing/like/it'))[0]).not.toContain('Did you mean');
  });

  it.each(['/ip/arp', '/interface/wireless/registration-table', '[/interface/wifi, /interface/wifiwave2]'])(
    'of no menu that a RouterOS or a built-in collector knows: %s',
    (path) => {
      expect(warningsOf(ofMenu(path))).toEqual([]);
    },
  );

  it('of a monitor that does not exist, and of no other', () => {
    expect(warningsOf(table('/interface/ethernet/monitor'))).toEqual([]);
    expect(warningsOf(table('/interface/ethernett/monitor'))[0]).toContain(
      'Did you mean /interface/ethernet/monitor?',
    );
  });

  it('of a collector without objects for a device that is read over SNMP', () => {
    const one = `${ofMenu('/ip/arp', 'types: [switch]')}targets:${target('sw1')}`;
    expect(warningsOf(one)).toEqual([
      'Warning: mine has no SNMP object, so it is not read from sw1: it is read over SNMP.',
    ]);
    const many = one + ['sw2', 'sw3', 'sw4', 'sw5', 'sw6', 'sw7'].map(target).join('');
    expect(warningsOf(many)).toEqual([
      'Warning: mine has no SNMP object, so it is not read from sw1, sw2, sw3, sw4, sw5 and 2 more: they are read over SNMP.',
    ]);
  });

  it('of a collector without menus for a device that is read over the API', () => {
    const text = `
custom_collectors:
  mine:
    title: Mine
    tables:
      - scalars: true
        metrics: [{ name: acme_services, type: gauge, help: Services., kind: count, oid: 1.3.6.1.2.1.1.7.0 }]
modules: { mine: { collectors: [mine] } }
targets:
  - { name: r1, address: r1.example, type: router, auth: monitor, modules: [mine] }
  - { name: r2, address: r2.example, type: router, auth: walk, modules: [mine] }
  - { name: r3, address: r3.example, type: router, auth: monitor }
`;
    expect(warningsOf(text)).toEqual([
      'Warning: mine has no menu, so it is not read from r1: it is read over the RouterOS API.',
    ]);
  });

  it('of settings of a collector that no module reads', () => {
    expect(warningsOf('collectors: { ppp-session: { max_rows: 10 } }')).toEqual([
      'Warning: collectors.ppp-session has no effect: no module reads it. Add `modules: { only-ppp-session: { collectors: [ppp-session] } }` and only-ppp-session to the modules of the devices.',
    ]);
    expect(warningsOf('collectors: { interface: { max_rows: 10 } }')).toEqual([]);
    expect(
      warningsOf(
        'collectors: { ppp-session: { max_rows: 10 } }\nmodules: { sessions: { collectors: [ppp-session] } }',
      ),
    ).toEqual([]);
  });

  it('of a module that replaces a built-in one', () => {
    const [found] = warningsOf('modules: { router: { collectors: [system, interface, ppp-session] } }');
    const ofRouter = catalogue.builtInModules.find(({ name }) => name === 'router')?.collectors.length ?? 0;
    expect(found).toBe(
      `Warning: modules.router replaces the built-in module: ${ofRouter - 2} collectors are no longer read. To add collectors, define a module of another name.`,
    );
    expect(warningsOf('modules: { mine: { collectors: [system] } }')).toEqual([]);
  });
});
