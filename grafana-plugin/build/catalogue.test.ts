import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin, builtFolder, noticesFile } from './build-plugin.ts';

interface PluginJson {
  readonly name: string;
  readonly info: {
    readonly description: string;
    readonly version: string;
    readonly keywords: readonly string[];
    readonly logos: { readonly small: string; readonly large: string };
    readonly screenshots?: readonly { readonly name: string; readonly path: string }[];
  };
  readonly includes?: readonly { readonly type: string; readonly name: string; readonly path?: string }[];
}

const file = (path: string): string => join(builtFolder, path);
const read = (path: string): string => readFileSync(file(path), 'utf8');
const json = (path: string): PluginJson => JSON.parse(read(path)) as PluginJson;
const files = (): readonly string[] => readdirSync(builtFolder, { recursive: true }) as string[];
const plugins = (): readonly string[] => files().filter((path) => path.endsWith('plugin.json'));

beforeAll(() => buildPlugin(), 300_000);

/** What grafana/plugin-validator looks at and a build can answer. It cannot be installed here: it needs Go and tools of its own. */
describe('the catalogue takes it', () => {
  it('discoverability: a name, a description and keywords of its own', () => {
    for (const path of plugins()) {
      const { name, info } = json(path);
      expect(info.description, path).not.toBe(name);
      expect(info.keywords.length, path).toBeGreaterThan(0);
      expect(new Set(info.keywords).size).toBe(info.keywords.length);
    }
  });

  it('screenshots: pictures of the app that exist, with names, each below 300 kB', () => {
    const { screenshots = [] } = json('plugin.json').info;
    expect(screenshots.length).toBeGreaterThan(2);
    for (const { name, path } of screenshots) {
      expect(name.length).toBeGreaterThan(5);
      // The signature of PNG, so that it is a picture.
      expect(readFileSync(file(path)).subarray(1, 4).toString(), path).toBe('PNG');
      expect(statSync(file(path)).size, path).toBeLessThan(300_000);
    }
  });

  it('logos: of its own and safe, so no scripts and nothing fetched', () => {
    for (const path of plugins()) {
      const { small, large } = json(path).info.logos;
      for (const logo of [small, large]) {
        const svg = read(join(dirname(path), logo));
        expect(svg).toMatch(/^<svg/u);
        expect(svg).not.toMatch(/<script|\son\w+=|javascript:|(?:href|src)="(?!#)/iu);
      }
    }
  });

  it('readme and changelog: its own words and its own version', () => {
    const readme = read('README.md');
    expect(readme).toMatch(/^# \S/u);
    expect(readme).not.toMatch(/create-plugin|getting started|TODO|yarn |localhost/iu);
    expect(read('CHANGELOG.md')).toContain(`## ${json('plugin.json').info.version}`);
  });

  it('licence: Apache 2.0 in full, and the notices of what is bundled', () => {
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0/u);
    expect(read('LICENSE').length).toBeGreaterThan(10_000);
    const notices = read(noticesFile);
    for (const name of ['@grafana/scenes', '@tanstack/react-query', 'react-hook-form', 'eventsource-parser'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.`, 'mu'));
    // Shared by Grafana, so not in the bundles.
    expect(notices).not.toMatch(/^(?:react|react-dom|@grafana\/ui|rxjs) \d+\./mu);
  });

  it('includes: nested plugins and boards are there under the names that are listed', () => {
    for (const { type, name, path = '' } of json('plugin.json').includes ?? []) {
      if (type === 'page') continue;
      expect(existsSync(file(path)), path).toBe(true);
      if (type === 'panel') expect(json(path).name).toBe(name);
    }
  });

  it('maps of every script, no executables, nothing hidden, no tracking', () => {
    for (const path of files()) {
      expect(path).not.toMatch(/(?:^|\/)\.|\.(?:exe|sh|go|tsx?)$/u);
      if (!path.endsWith('.js')) continue;
      expect(existsSync(file(`${path}.map`)), path).toBe(true);
      expect(read(path), path).not.toMatch(/google-analytics|googletagmanager|segment\.io|hotjar/u);
    }
  });
});
