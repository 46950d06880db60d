import { describe, expect, it } from 'vitest';
import { describeAge, readAdvisories } from '../../../scripts/supply-chain/advisories.ts';
import {
  addressErrors,
  integrityErrors,
  licenceErrors,
  pinErrors,
} from '../../../scripts/supply-chain/rules.ts';
import { type Component, makeSbom, ofPackage } from '../../../scripts/supply-chain/sbom.ts';

const component = (name: string, licenses?: Component['licenses']): Component => ({
  'bom-ref': `${name}@1.0.0`,
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0`,
  ...(licenses === undefined ? {} : { licenses }),
});

describe('licences', () => {
  it.each<[string, Component['licenses'], string[]]>([
    ['MIT', [{ license: { id: 'MIT' } }], []],
    ['a choice with one that is allowed', [{ expression: '(GPL-3.0-only OR Apache-2.0)' }], []],
    ['GPL', [{ license: { id: 'GPL-3.0-only' } }], ['x 1.0.0: the licence GPL-3.0-only is not allowed']],
    [
      'two at once',
      [{ expression: '(MIT AND CC-BY-4.0)' }],
      ['x 1.0.0: the licence MIT AND CC-BY-4.0 is not allowed'],
    ],
    [
      'one in words',
      [{ license: { name: 'SEE LICENSE IN EULA.txt' } }],
      ['x 1.0.0: the licence SEE LICENSE IN EULA.txt is not allowed'],
    ],
    ['none', undefined, ['x 1.0.0: no licence']],
  ])('%s', (_what, licenses, errors) => {
    expect(licenceErrors([component('x', licenses)])).toEqual(errors);
  });
});

describe('dependencies', () => {
  it('are one version each', () => {
    const manifest = {
      name: 'exporter',
      dependencies: { exact: '1.2.3', caret: '^1.2.3', next: '2.0.0-rc.1' },
      devDependencies: { tag: 'latest', git: 'github:a/b', any: '*' },
    };
    expect(pinErrors([manifest])).toEqual([
      'exporter: caret is "^1.2.3" and not one version',
      'exporter: tag is "latest" and not one version',
      'exporter: git is "github:a/b" and not one version',
      'exporter: any is "*" and not one version',
    ]);
  });

  it('have a digest in the lock file, but for the workspaces', () => {
    const packages = {
      '': {},
      exporter: {},
      'node_modules/@mikrofleet/exporter': { link: true },
      'node_modules/good': { version: '1.0.0', integrity: 'sha512-AAAA' },
      'node_modules/old': { version: '1.0.0', integrity: 'sha1-AAAA' },
      'node_modules/a/node_modules/none': { version: '1.0.0' },
    };
    expect(integrityErrors(packages)).toEqual([
      'package-lock.json: node_modules/old has no SHA-512 digest',
      'package-lock.json: node_modules/a/node_modules/none has no SHA-512 digest',
    ]);
  });

  it('name no address in the lock file', () => {
    const packages = {
      'node_modules/workspace': { resolved: 'exporter', link: true },
      'node_modules/good': { version: '1.0.0' },
      'node_modules/fork': { version: '1.0.0', resolved: 'https://example.com/fork.tgz' },
    };
    expect(addressErrors(packages, 'host/package-lock.json')).toEqual([
      'host/package-lock.json: node_modules/fork comes from https://example.com/fork.tgz',
    ]);
  });

  it('show their age, and what is odd about it', () => {
    const now = Date.parse('2026-11-27T00:00:00Z');
    const age = (published: string): string => describeAge(['x', '1.0.0'], { '1.0.0': published }, now);
    expect(age('2026-10-28T00:00:00Z')).toMatch(/^x 1\.0\.0 +30 days$/);
    expect(age('2026-11-25T00:00:00Z')).toMatch(/2 days {2}new: not yet seen by many$/);
    expect(age('2022-01-01T00:00:00Z')).toMatch(/days {2}old: is it maintained\?$/);
  });
});

describe('npm audit', () => {
  it('that the registry does not answer has its reason', () => {
    expect(
      readAdvisories('{"message":"405 Method Not Allowed","method":"POST","error":{"summary":""}}'),
    ).toEqual({
      unanswered: '405 Method Not Allowed',
    });
    expect(readAdvisories('{"error":{"code":"ENOLOCK","summary":"no lock file"}}')).toEqual({
      unanswered: 'no lock file',
    });
  });

  it.each([
    ['moderate', false],
    ['high', true],
    ['critical', true],
  ])('with a %s finding', (severity, isGrave) => {
    const report = {
      auditReportVersion: 2,
      vulnerabilities: { undici: { name: 'undici', severity, via: [], range: '<7.0.0' } },
      metadata: {
        vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, [severity]: 1, total: 1 },
      },
    };
    expect(readAdvisories(JSON.stringify(report))).toMatchObject({
      names: [`undici (${severity})`],
      isGrave,
    });
  });
});

describe('the bill of materials', () => {
  it('describes the package and what it needs, without the workspace around it', () => {
    const exporter = { ...component('exporter'), purl: 'pkg:npm/%40scope/exporter@1.0.0' };
    const workspace = {
      metadata: { component: component('folder') },
      components: [exporter, ...['simulator', 'direct', 'deep', 'tool'].map((name) => component(name))],
      dependencies: [
        { ref: 'folder@1.0.0', dependsOn: ['exporter@1.0.0', 'simulator@1.0.0'] },
        { ref: 'exporter@1.0.0', dependsOn: ['direct@1.0.0', 'tool@1.0.0'] },
        { ref: 'direct@1.0.0', dependsOn: ['deep@1.0.0'] },
        { ref: 'deep@1.0.0', dependsOn: ['direct@1.0.0'] },
        { ref: 'tool@1.0.0', dependsOn: ['simulator@1.0.0'] },
      ],
    };
    const manifest = { name: '@scope/exporter', version: '1.0.0', dependencies: { direct: '1.0.0' } };
    const { metadata, components, dependencies } = ofPackage(workspace, manifest);
    expect(metadata.component).toMatchObject({
      name: '@scope/exporter',
      version: '1.0.0',
      type: 'application',
    });
    expect(components.map(({ name }) => name)).toEqual(['direct', 'deep']);
    expect(dependencies).toEqual([
      { ref: 'exporter@1.0.0', dependsOn: ['direct@1.0.0'] },
      { ref: 'direct@1.0.0', dependsOn: ['deep@1.0.0'] },
      { ref: 'deep@1.0.0', dependsOn: ['direct@1.0.0'] },
    ]);
    expect(() => ofPackage(workspace, { ...manifest, name: 'other' })).toThrow('does not list other 1.0.0');
    expect(() => ofPackage(workspace, { ...manifest, dependencies: { gone: '2.0.0' } })).toThrow(
      'gone@2.0.0',
    );
  });

  it('of this release names every direct dependency, with its licence', async () => {
    const { default: manifest } = (await import('../../package.json', {
      with: { type: 'json' },
    })) as unknown as {
      default: { dependencies: Record<string, string> };
    };
    const { components } = await makeSbom();
    const listed = components.map(({ purl }) => decodeURIComponent(purl ?? ''));
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(listed).toContain(`pkg:npm/${name}@${version}`);
    expect(licenceErrors(components)).toEqual([]);
    expect(components.map(({ name }) => name)).not.toContain('vitest');
  });
});
