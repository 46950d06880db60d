import { readFileSync } from 'node:fs';

// By default a SIGHUP ends the process, so a reload requested while it loads would stop the service. Everything else is
// imported after this.
let hungUp = false;
const noteHangUp = (): void => {
  hungUp = true;
};
process.on('SIGHUP', noteHangUp);

const { runCommandLine } = await import('./cli/run.ts');
const { collectors } = await import('./collectors/index.generated.ts');
const { catalogueOf } = await import('./config/catalogue.ts');
const { createProber } = await import('./probe/prober.ts');

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
  takeHangUp: () => {
    process.off('SIGHUP', noteHangUp);
    return hungUp;
  },
  version,
  catalogue: catalogueOf(collectors),
  createProber: (settings) => createProber(settings, collectors),
});
// Output to a pipe is written asynchronously; an immediate exit would truncate it.
process.stdout.write('', () => process.exit(code));
