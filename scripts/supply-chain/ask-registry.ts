// Known vulnerabilities of what is installed in production, and the age of each direct dependency. Both need a registry that
// answers; where none does, prints the reason. Fails for a high or critical vulnerability.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeAge, readAdvisories } from './advisories.ts';
import { npm, repository } from './npm.ts';

/** A machine without a network must not wait for each of them. */
const withoutRetries = ['--fetch-retries=0', '--fetch-timeout=15000'];

async function askAdvisories(): Promise<void> {
  const { stdout } = await npm('audit', '--omit=dev', '--json', ...withoutRetries);
  const advisories = readAdvisories(stdout);
  if ('unanswered' in advisories) {
    console.log(`npm audit skipped, the registry does not answer it: ${advisories.unanswered}`);
    return;
  }
  const { counts, names, isGrave } = advisories;
  console.log(`npm audit: ${names.length === 0 ? 'no known vulnerability' : names.join(', ')}`, counts);
  if (isGrave) process.exitCode = 1;
}

async function showAges(): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(repository, 'exporter/package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  console.log('Age of the direct dependencies:');
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    const { stdout } = await npm('view', `${name}@${version}`, 'time', '--json', ...withoutRetries);
    console.log(describeAge([name, version], JSON.parse(stdout), Date.now()));
  }
}

for (const [what, ask] of [
  ['npm audit', askAdvisories],
  ['ages', showAges],
] as const) {
  try {
    await ask();
  } catch (error) {
    console.log(`${what} skipped, the registry does not answer: ${(error as Error).message.split('\n')[0]}`);
  }
}
