// Licences, pins and digests of the dependencies; needs no registry. Fails with every error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './npm.ts';
import {
  addressErrors,
  integrityErrors,
  licenceErrors,
  type LockEntry,
  type Manifest,
  pinErrors,
} from './rules.ts';
import { makeSbom } from './sbom.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'));
const manifests = [
  'package.json',
  'exporter/package.json',
  'simulator/package.json',
  'grafana-plugin/host/grafana-13/package.json',
  'grafana-plugin/host/package.json',
  'grafana-plugin/package.json',
].map((path) => read(path) as Manifest);
// The host of boards is a tool for tests and is never released: its licences are not judged.
const locks = [
  'package-lock.json',
  'grafana-plugin/host/grafana-13/package-lock.json',
  'grafana-plugin/host/package-lock.json',
  'grafana-plugin/package-lock.json',
];
const lockErrors = locks.flatMap((file) => {
  const { packages } = read(file) as { packages: Readonly<Record<string, LockEntry>> };
  return [...integrityErrors(packages, file), ...addressErrors(packages, file)];
});
const { components } = await makeSbom();
const errors = [...licenceErrors(components), ...pinErrors(manifests), ...lockErrors];
for (const error of errors) console.error(error);
console.log(`${components.length} packages in production: licences, pins and digests checked.`);
process.exitCode = errors.length === 0 ? 0 : 1;
