/** Writes rules/*.yml, alertmanager/alertmanager.yml and the tables of README.md. With --check it changes nothing and fails if a file is stale. */
import { readFileSync } from 'node:fs';
import { GeneratedFiles } from '../scripts/generated-files.ts';
import { alertFile, recordingFile } from './language/rule-file.ts';
import { readAlerts, readRecordingAreas } from './read-rules.ts';
import { exampleConfiguration } from './alertmanager/generate.ts';
import { advisoryTable } from './advisories/advisory-table.ts';
import { alertTable } from './language/alert-table.ts';

const folder = new URL('./', import.meta.url);
const files = new GeneratedFiles(folder);
const areas = await readAlerts();
const recording = await readRecordingAreas();
const ruleFiles = new Map([
  ...[...recording].map(
    ([area, content]) => [`recording-${area}.yml`, recordingFile(area, content)] as const,
  ),
  ...[...areas].map(([area, alerts]) => [`${area}.yml`, alertFile(area, alerts)] as const),
]);
for (const [name, content] of ruleFiles) files.write(`rules/${name}`, content);
files.keepOnly('rules', [...ruleFiles.keys()]);
files.write('alertmanager/alertmanager.yml', exampleConfiguration());

const readme = readFileSync(new URL('README.md', folder), 'utf8');
files.write('README.md', advisoryTable(alertTable(readme, areas)));
files.finish();
