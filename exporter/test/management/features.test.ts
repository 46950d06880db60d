import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../src/http/permission.ts';
import { features, repositoryClasses } from '../../src/management/features.generated.ts';
import { featureRoutes } from '../../src/management/index.generated.ts';
import { toCamel } from '../../src/management/letter-case.ts';

const routes = featureRoutes.flatMap((feature) => feature.routes);
const sources = readdirSync(new URL('../../src/management/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(`../../src/management/${file}`, import.meta.url), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] => [...sources.matchAll(pattern)].map(([, name = '']) => name);

describe('features', () => {
  it.each([
    ['prefixes of ids', features.flatMap(({ idPrefixes }) => idPrefixes)],
    ['tables', features.flatMap(({ tables }) => Object.keys(tables))],
    ['repositories', features.flatMap(({ repositories }) => Object.keys(repositories))],
    ['names in the audit', features.flatMap(({ auditTargets }) => Object.values(auditTargets))],
    ['permissions', permissions.map(({ name }) => name)],
  ])('share no %s', (_what, names) => {
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('declare every prefix that ids are made with', () => {
    const declared = features.flatMap(({ idPrefixes }) => idPrefixes);
    expect([...new Set(found(/\bnewId\('(\w+)'\)/g))].sort()).toEqual([...declared].sort());
  });

  it('declare every permission that is made', () => {
    const names = permissions.map(({ name }) => name);
    for (const name of found(/\bpermission\(\s*'([\w.-]+)'/g)) expect(names).toContain(name);
  });

  it('tell what the audit calls the records of every path with an id', () => {
    const words = routes
      .filter(({ path }) => path.includes('/:id'))
      .map(({ path }) => path.split('/')[1] ?? '');
    const declared = features.flatMap(({ auditTargets }) => Object.keys(auditTargets));
    expect([...new Set(words)].sort()).toEqual([...declared].sort());
    for (const word of declared) {
      const Repository = repositoryClasses[toCamel(word) as keyof typeof repositoryClasses];
      expect(Repository.prototype, word).toHaveProperty('get');
    }
  });
});
