import { readFileSync } from 'node:fs';
import { runCommandLine } from './cli/run.ts';
import { collectors } from './collectors/index.generated.ts';
import { catalogueOf } from './config/catalogue.ts';
import { createProber } from './probe/prober.ts';

const packageFile = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

// `mikrofleet probe x | head` closes the pipe early; that is not an error.
process.stdout.on('error', () => undefined);

const code = await runCommandLine({
  arguments: process.argv.slice(2),
  environment: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signals: process,
  version,
  catalogue: catalogueOf(collectors),
  createProber: (settings) => createProber(settings, collectors),
});
// Output to a pipe is written asynchronously; an immediate exit would truncate it.
process.stdout.write('', () => process.exit(code));
