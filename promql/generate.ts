/** Writes catalogue.generated.ts from the reference of the exporter. With --check it changes nothing and fails if it is stale. */
import { readFileSync } from 'node:fs';
import { otherSeries } from './other-series.ts';
import { GeneratedFiles } from '../scripts/generated-files.ts';

interface ReferenceMetric {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary' | 'info' | 'unknown';
  readonly labels: readonly string[];
}

const reference = new URL('../exporter/docs/metrics.json', import.meta.url);
const { metrics } = JSON.parse(readFileSync(reference, 'utf8')) as { metrics: readonly ReferenceMetric[] };

const entry = ({ name, type, labels }: ReferenceMetric): string =>
  `  ${name}: { type: '${type}', labels: [${labels.map((label) => `'${label}'`).join(', ')}] },\n`;

const seriesOf = ({ name, type, labels }: ReferenceMetric): readonly ReferenceMetric[] =>
  type !== 'histogram'
    ? [{ name, type, labels }]
    : [
        { name: `${name}_bucket`, type: 'counter', labels: [...labels, 'le'] },
        { name: `${name}_sum`, type: 'counter', labels },
        { name: `${name}_count`, type: 'counter', labels },
      ];

const all = [...metrics.flatMap(seriesOf), ...otherSeries].sort((a, b) => (a.name < b.name ? -1 : 1));
const files = new GeneratedFiles(new URL('./', import.meta.url));
files.write(
  'catalogue.generated.ts',
  `// Generated from exporter/docs/metrics.json by npm run generate; do not edit.\n\nexport const catalogue = {\n${all.map(entry).join('')}} as const;\n`,
);
files.finish();
