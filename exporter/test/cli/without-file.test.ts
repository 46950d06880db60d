import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFixture } from './fixture.ts';

const noFile = { environment: { MIKROFLEET_CONFIG_FILE: '' } };

describe('before there is a configuration file', () => {
  it('metrics prints the built-in ones, and says so', async () => {
    const fixture = makeFixture(noFile);
    expect(await fixture.run('metrics')).toBe(0);
    expect(fixture.output.stderr).toBe(
      'There is no mikrofleet.yml that you may read: without collectors of your own.\n',
    );
    expect(fixture.output.stdout).toContain(
      'mikrotik_up (gauge)\n  Whether the device answered the probe.\n',
    );
  });

  it('snmp-oids prints what identifies a device at least', async () => {
    const fixture = makeFixture(noFile);
    expect(await fixture.run('snmp-oids', '--type', 'ap')).toBe(0);
    expect(fixture.output.stdout).toBe('1.3.6.1.2.1.1.2.0\n');
  });

  it('a file that only the environment names, as a package does, need not be there', async () => {
    const fixture = makeFixture({ environment: { MIKROFLEET_CONFIG_FILE: '/nowhere/mikrofleet.yml' } });
    expect(await fixture.run('snmp-oids', '--type', 'ap')).toBe(0);
    expect(fixture.output.stdout).toBe('1.3.6.1.2.1.1.2.0\n');
    expect(fixture.output.stderr).toBe(
      'There is no /nowhere/mikrofleet.yml that you may read: without collectors of your own.\n',
    );
  });

  it('a file that is named must be there', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('snmp-oids', '--config.file', '/nowhere/mikrofleet.yml')).toBe(1);
    expect(fixture.output.stderr).toContain('it does not exist');
  });
});

describe('snmp-oids', () => {
  it('prints one OID a line, with those of collectors of the file, for the types that read them', async () => {
    const fixture = makeFixture();
    writeFileSync(
      fixture.file,
      `custom_collectors:
  ports:
    title: Ports
    types: [switch]
    tables:
      - walk: 1.3.6.1.2.1.2.2.1
        index: ifIndex
        labels: { port: { index: ifIndex } }
        metrics:
          - { name: acme_mtu_bytes, type: gauge, help: The MTU., kind: bytes, oid: 1.3.6.1.2.1.2.2.1.4 }
`,
    );
    expect(await fixture.run('snmp-oids', '--type', 'switch')).toBe(0);
    expect(fixture.output.stdout).toBe('1.3.6.1.2.1.1.2.0\n1.3.6.1.2.1.2.2.1.4\n');
    fixture.output.stdout = '';
    expect(await fixture.run('snmp-oids', '--type', 'ap')).toBe(0);
    expect(fixture.output.stdout).toBe('1.3.6.1.2.1.1.2.0\n');
    expect(await fixture.run('snmp-oids', '--type', 'swich')).toBe(2);
    expect(fixture.output.stderr).toContain('did you mean "switch"?');
  });
});
