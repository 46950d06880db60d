import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFolder, buildPlugin } from './build-plugin.ts';
import { revisionOf } from './dashboards.ts';
import { englishTexts } from './locales.ts';

interface PluginJson {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly info: {
    readonly description: string;
    readonly version: string;
    readonly updated: string;
    readonly author: { readonly name: string };
    readonly logos: { readonly small: string; readonly large: string };
    readonly screenshots?: readonly { readonly path: string }[];
  };
  readonly includes?: readonly { readonly type: string; readonly path?: string; readonly name: string }[];
  readonly languages?: readonly string[];
  readonly dependencies: { readonly grafanaDependency: string };
}

const read = (path: string): string => readFileSync(join(builtFolder, path), 'utf8');
const plugins = (): readonly string[] =>
  (readdirSync(builtFolder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('plugin.json'))
    .sort();

beforeAll(() => buildPlugin(), 300_000);

it('has what the catalogue asks for', () => {
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) {
    const content = read(file);
    expect(content.length, file).toBeGreaterThan(80);
    expect(content, file).not.toMatch(/%[A-Z_]+%/u);
  }
});

it('is the app and five panels', () => {
  expect(plugins()).toEqual([
    'panels/fleet-state/plugin.json',
    'panels/outages/plugin.json',
    'panels/port-map/plugin.json',
    'panels/site-map/plugin.json',
    'panels/wireless-clients/plugin.json',
    'plugin.json',
  ]);
});

describe('each plugin', () => {
  it('has an id of ours, a description, a version, logos and its module beside it', () => {
    for (const file of plugins()) {
      const text = read(file);
      expect(text, file).not.toMatch(/%(?:VERSION|TODAY|PLUGIN_ID)%/u);
      const { id, type, name, info, dependencies } = JSON.parse(text) as PluginJson;
      // The pattern of Grafana's schema: one word between organisation and type.
      expect(id, file).toMatch(new RegExp(`^mikrofleet-[0-9a-z]+-${type}$`, 'u'));
      expect(name).not.toBe('');
      expect(info.description.length, file).toBeGreaterThan(20);
      expect(info.author.name).toBe('Mikrofleet');
      expect(info.version).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(info.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(dependencies.grafanaDependency).toBe('>=12.4.0');
      for (const path of [
        info.logos.small,
        info.logos.large,
        ...(info.screenshots ?? []).map((shot) => shot.path),
      ])
        expect(existsSync(join(builtFolder, dirname(file), path)), `${file}: ${path}`).toBe(true);
      expect(existsSync(join(builtFolder, dirname(file), 'module.js')), file).toBe(true);
    }
  });

  it('asks only for what Grafana gives to plugins', () => {
    // AMD: define("id", ["react", …]).
    const shared =
      /^(?:module|react|react\/jsx-runtime|react-dom|react-router|rxjs|lodash|moment|d3|i18next|@emotion\/(?:css|react)|@grafana\/(?:data|ui|runtime)(?:\/\w+)?)$/u;
    for (const file of plugins()) {
      const [, list = ''] =
        /define\((?:"[^"]*",)?\s*\[([^\]]*)\]/u.exec(read(join(dirname(file), 'module.js'))) ?? [];
      const names = list.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/gu, ''));
      expect(names.length, file).toBeGreaterThan(2);
      for (const name of names) expect(name, file).toMatch(shared);
    }
  });

  it('loads no chunks if it is a panel: Grafana serves a panel its own folder only', () => {
    for (const folder of readdirSync(join(builtFolder, 'panels')))
      expect(readdirSync(join(builtFolder, 'panels', folder)).filter((file) => file.endsWith('.js'))).toEqual(
        ['module.js'],
      );
  });
});

it('brings every board that it lists, with a UID of its own and a revision', () => {
  const { includes = [] } = JSON.parse(read('plugin.json')) as PluginJson;
  const boards = includes.filter(({ type }) => type === 'dashboard');
  expect(boards.length).toBeGreaterThan(10);
  for (const { path = '' } of boards) {
    const { uid, revision } = JSON.parse(read(path)) as { uid: string; revision: number };
    expect(uid).toMatch(/^mikrofleet-app-[a-z-]+$/u);
    expect(uid.length).toBeLessThanOrEqual(40);
    expect(Number.isInteger(revision)).toBe(true);
  }
});

it('has boards that Grafana imports for an organisation with nobody there to answer', () => {
  const { includes = [] } = JSON.parse(read('plugin.json')) as PluginJson;
  const boards = includes
    .filter(({ type }) => type === 'dashboard')
    .map(({ path = '', name }) => ({ name, board: JSON.parse(read(path)) as Record<string, unknown> }));
  for (const { name, board } of boards) {
    // An input has no value then, and the import of this and all further boards ends.
    expect(Object.keys(board)).not.toContain('__inputs');
    expect(board['id'] ?? null, name).toBeNull();
    // Apart from the same board read from files.
    expect(board['title']).toBe(`${name} (app)`);
    const { list } = board['templating'] as {
      list: readonly { name: string; type: string; current?: object }[];
    };
    // The default data source of the organisation, whatever it is called there.
    for (const { current } of list.filter(({ type }) => type === 'datasource'))
      expect(current).toEqual({ text: 'default', value: 'default' });
    for (const [, uid] of JSON.stringify(board).matchAll(
      /"datasource":\{"type":"prometheus","uid":"([^"]*)"/gu,
    ))
      expect(uid, name).toBe('${datasource}');
  }
  // Grafana finds an imported board again by the slug of its title.
  const slugs = boards.map(({ board }) =>
    String(board['title'])
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-'),
  );
  expect(new Set(slugs).size).toBe(slugs.length);
});

it('has the texts of each language that it lists: Grafana asks for them before it loads the module', async () => {
  const { id, languages = [] } = JSON.parse(read('plugin.json')) as PluginJson;
  expect(languages).toContain('en-US');
  const english = await englishTexts();
  expect(english['devices']).toBeDefined();
  for (const language of languages) {
    const texts = JSON.parse(read(`locales/${language}/${id}.json`)) as Record<string, object>;
    // A translation may leave texts out, which stay English, and has forms for numbers that English has not.
    for (const [room, own] of Object.entries(language === 'en-US' ? english : {}))
      expect(Object.keys(texts[room] ?? {}).sort(), `${language}: ${room}`).toEqual(Object.keys(own).sort());
  }
});

it('has another revision for another content, within 32 bits', () => {
  expect(revisionOf('a')).not.toBe(revisionOf('b'));
  expect(revisionOf('a')).toBeLessThan(2 ** 31);
});

it('loads less than 300 kB for a page, beside what Grafana shares', () => {
  // Every script except the graphs, which load when somebody opens one, is more than any one page loads.
  const sizes = readdirSync(builtFolder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(join(builtFolder, file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes)).toBeLessThan(300_000);
  // What Grafana loads at every start of its page.
  expect(statSync(join(builtFolder, 'module.js')).size).toBeLessThan(60_000);
});
