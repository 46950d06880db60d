// test-results.ts FOLDER PASSED FAILED: adds the results of all suites in a folder to the given counts. Prints why tests
// were skipped, then the last line of `npm test`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly meta: { readonly whySkipped?: string };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[];
}

const nothing: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    // The suite ended before it wrote a report; its exit code counts as a failure.
    return nothing;
  }
}

const [folder = '', ...steps] = process.argv.slice(2);
let [passed = 0, failed = 0] = steps.map(Number);
let skipped = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.status'))) {
  const suite = basename(file, '.status');
  const isGood = readFileSync(join(folder, file), 'utf8').trim() === '0';
  const { numPassedTests, numFailedTests, testResults } = readReport(join(folder, `${suite}.json`));
  passed += numPassedTests;
  failed += numFailedTests;
  // One more for a suite that fails without a failed test, or that has no tests.
  if (numFailedTests === 0 && (!isGood || numPassedTests === 0)) {
    failed += 1;
    console.log(`The suite ${suite} did not finish.`);
  }
  const left = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  skipped += left.length;
  const reasons = left.map(({ meta, fullName }) => meta.whySkipped ?? `no reason given: ${fullName}`);
  for (const reason of new Set(reasons)) {
    console.log(`${suite}: ${reasons.filter((other) => other === reason).length} skipped: ${reason}`);
  }
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
