// Licences, pins and digests of the dependencies; needs no registry. Fails with every error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './npm.ts';
import { integrityErrors, licenceErrors, type Manifest, pinErrors } from './rules.ts';
import { makeSbom } from './sbom.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'));
const manifests = ['package.json', 'exporter/package.json', 'simulator/package.json'].map(
  (path) => read(path) as Manifest,
);
const { packages } = read('package-lock.json') as { packages: Parameters<typeof integrityErrors>[0] };
const { components } = await makeSbom();
const errors = [...licenceErrors(components), ...pinErrors(manifests), ...integrityErrors(packages)];
for (const error of errors) console.error(error);
console.log(`${components.length} packages in production: licences, pins and digests checked.`);
process.exitCode = errors.length === 0 ? 0 : 1;
