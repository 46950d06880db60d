// Writes the bill of materials into the package; `npm pack` runs it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './npm.ts';
import { makeSbom } from './sbom.ts';

const sbom = await makeSbom();
writeFileSync(join(repository, 'exporter/sbom.cdx.json'), `${JSON.stringify(sbom, undefined, 2)}\n`);
