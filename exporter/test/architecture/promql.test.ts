import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// Whoever copies a query from here has the configuration shipped beside it. A window with fewer than two scrapes returns
// nothing at all, one with two or three has gaps whenever a scrape is lost.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shown = [
  'README.md',
  'CHANGELOG.md',
  'docs',
  'exporter/docs',
  'exporter/src',
  'prometheus',
  'scripts/demo',
  'bench',
];
const SCRAPES_IN_A_WINDOW = 4;

function textsBelow(path: string): string[] {
  if (statSync(join(root, path)).isFile()) return /\.(?:md|ts|ya?ml|json|html|css)$/.test(path) ? [path] : [];
  return readdirSync(join(root, path))
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => textsBelow(`${path}/${name}`));
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

function seconds(duration: string): number {
  const parts = [...duration.matchAll(/(\d+)(s|m|h|d|w)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}

interface Query {
  readonly file: string;
  readonly selector: string;
  readonly window: string;
}

/** Range selectors of all expressions, such as `mikrotik_…{device="a"}[5m]`; a subquery has a resolution of its own. */
function queriesIn(file: string, text: string): Query[] {
  const found = text.matchAll(/(\b[a-z_]\w*(?:\{[^{}\n]*\})?)\[(\d+[smhdw]\w*|\$\w+)\]/g);
  return [...found].map(([, selector = '', window = '']) => ({ file, selector, window }));
}

const decoded = (text: string): string =>
  text.replaceAll(/%[0-9A-F]{2}(?:%[0-9A-F]{2})*/gi, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });

const queries = shown
  .flatMap(textsBelow)
  .flatMap((file) => queriesIn(file, decoded(readFileSync(join(root, file), 'utf8'))));

interface Prometheus {
  readonly global?: { readonly scrape_interval?: string };
  readonly scrape_configs?: readonly { readonly job_name: string; readonly scrape_interval?: string }[];
}

/** The interval at which the shipped configurations read devices, in their main job. */
function shippedInterval(): number {
  const files = ['prometheus.yml', 'examples/minimal.yml', 'examples/file-sd.yml', 'examples/ha-pair.yml'];
  const intervals = files.map((file) => {
    const config = parse(readFileSync(join(root, 'prometheus', file), 'utf8')) as Prometheus;
    const own = config.scrape_configs?.find(({ job_name: name }) => name === 'mikrotik')?.scrape_interval;
    return seconds(own ?? config.global?.scrape_interval ?? '');
  });
  return Math.max(...intervals);
}

describe('queries that are shown', () => {
  it('are found in the README, the decisions and the demo', () => {
    const files = new Set(queries.map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining([
        'README.md',
        'docs/decisions/0006-bytes-per-second.md',
        'scripts/demo/report.ts',
      ]),
    );
  });

  it('have windows of at least four shipped scrape intervals', () => {
    const interval = shippedInterval();
    expect(interval).toBe(60);
    const short = queries.filter(
      ({ window }) => window !== '$__rate_interval' && seconds(window) < interval * SCRAPES_IN_A_WINDOW,
    );
    expect(short).toEqual([]);
  });

  it('ask for metrics that exist', () => {
    const catalogue = readFileSync(join(root, 'exporter/docs/metrics.json'), 'utf8');
    const unknown = queries.filter(({ selector }) => {
      const [name = ''] = selector.split('{');
      return name.startsWith('mikrotik_') && !catalogue.includes(`"${name}"`);
    });
    expect(unknown).toEqual([]);
  });
});
