/** Writes rules/*.yml and the table of alerts in README.md. With --check it changes nothing and fails if a file is stale. */
import { readFileSync } from 'node:fs';
import { GeneratedFiles } from '../scripts/generated-files.ts';
import { alertFile, recordingFile } from './language/rule-file.ts';
import { readAlerts, readRecordingRules } from './read-rules.ts';
import { alertTable } from './language/alert-table.ts';

const folder = new URL('./', import.meta.url);
const files = new GeneratedFiles(folder);
const areas = await readAlerts();
files.write('rules/recording.yml', recordingFile(await readRecordingRules()));
for (const [area, alerts] of areas) files.write(`rules/${area}.yml`, alertFile(area, alerts));
files.keepOnly('rules', ['recording.yml', ...[...areas.keys()].map((area) => `${area}.yml`)]);

const readme = readFileSync(new URL('README.md', folder), 'utf8');
files.write('README.md', alertTable(readme, areas));
files.finish();
