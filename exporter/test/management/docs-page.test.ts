import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/errors/codes.ts';
import { curlLine } from '../../src/http/api/docs-curl.ts';
import { operationId } from '../../src/http/api/operation-id.ts';
import { errorsOf } from '../../src/http/api/route-errors.ts';
import { featureRoutes } from '../../src/management/index.generated.ts';
import { type ApiFixture, startApi } from './fixture.ts';

const routes = featureRoutes.flatMap((feature) => feature.routes);
const named = routes.map((route) => [operationId(route), route] as const);

let fixture: ApiFixture;
let headers: Headers;
let page: string;

beforeAll(async () => {
  fixture = await startApi('sqlite');
  const answer = await fetch(`${fixture.url}/api/v1/docs`);
  expect(answer.status).toBe(200);
  ({ headers } = answer);
  page = await answer.text();
});

const articleOf = (id: string): string => {
  const [, rest = ''] = page.split(`<article id="${id}"`);
  return rest.split('</article>')[0] ?? '';
};
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;');

describe('the page of the API', () => {
  it('needs no token, loads nothing and runs nothing', () => {
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(page).not.toMatch(/<(?:script|link|img|iframe|form)\b|\sstyle=|(?:href|src)="(?:https?:)?\/\//);
    expect(style).toContain('prefers-color-scheme: dark');
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('is linked from the landing page', async () => {
    const landing = await (await fetch(`${fixture.url}/`)).text();
    expect(landing).toContain('<a href="/api/v1/docs">');
  });

  it.each(named)('tells all of %s', (id, route) => {
    const article = articleOf(id);
    expect(article).toContain(`/api/v1${route.path}</code>`);
    expect(article).toContain(escaped(route.summary));
    expect(article).toContain(`<code>${route.permission.name}</code>`);
    expect(article).toContain(escaped(curlLine(route)));
    for (const name of Object.keys({ ...route.params?.properties, ...route.query?.properties })) {
      expect(article).toContain(`<code>${name}</code>`);
    }
    for (const schema of [route.body, route.response]) {
      if (schema?.title !== undefined) expect(article).toContain(`href="#${schema.title}"`);
    }
    for (const code of route.errors ?? []) expect(article).toContain(`<code>${code}</code>`);
    for (const code of errorsOf(route)) expect(article).toContain(code);
  });

  it('has every error with its remedy once', () => {
    for (const code of new Set(routes.flatMap(errorsOf))) {
      expect(page.split(`<code id="${code}">`)).toHaveLength(2);
    }
    expect(page).toContain(escaped(errorTable['registry.not-found'].remedy));
  });

  it('has no link that leads nowhere, and no place twice', () => {
    const places = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(places.filter((id, index) => places.indexOf(id) !== index)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((id) => !places.includes(id))).toEqual([]);
  });

  it('can be used by keyboard and by a reader of screens', () => {
    expect(page).toContain('<html lang="en">');
    const scrolled = page.match(/<div class="scroll"[^>]*>/g) ?? [];
    expect(scrolled.length).toBeGreaterThan(40);
    for (const box of scrolled) expect(box).toMatch(/role="region" aria-label="[^"]+" tabindex="0"/);
    for (const head of page.match(/<th\b[^>]*>/g) ?? []) expect(head).toBe('<th scope="col">');
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1);
    }
  });
});

/** The arguments that curl would get from a real shell. */
function wordsOf(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const env = { MIKROFLEET_URL: fixture.url, MIKROFLEET_TOKEN: fixture.tokens.admin };
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

describe('the request that the page shows', () => {
  it.each(named)('of %s is one that the route understands', async (_id, route) => {
    const words = wordsOf(curlLine(route));
    const after = (flag: string): string[] => words.filter((_, index) => words[index - 1] === flag);
    const url = words.find((word) => word.startsWith(fixture.url)) ?? '';
    const [method = 'GET'] = after('-X');
    const headers_ = Object.fromEntries(after('-H').map((header) => header.split(/: (.*)/s).slice(0, 2)));
    expect(method).toBe(route.method);
    expect(headers_).toMatchObject({ Authorization: `Bearer ${fixture.tokens.admin}` });
    const [body = route.body?.['examples']?.[0]] = after('-d');
    const path = url.slice(`${fixture.url}/api/v1`.length);
    const { status, json } = await fixture.call(method, path, {
      headers: headers_,
      ...(route.body === undefined ? {} : { body }),
    });
    expect(status < 400 ? '' : json['code'], JSON.stringify(json)).not.toMatch(/^request\./);
  });
});
