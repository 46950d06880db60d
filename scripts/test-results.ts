// test-results.ts FOLDER PASSED FAILED: adds the results of all suites in a folder to the given counts. Prints how long each
// took, which tests failed and why tests were skipped, then the last line of `npm test`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly meta: { readonly whySkipped?: string };
  readonly failureMessages: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Milliseconds since 1970, as are those of each file. */
  readonly startTime: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly endTime: number;
    readonly status: string;
    /** Of a file that could not be loaded; empty where a hook failed. */
    readonly message: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}

const nothing: Report = { numPassedTests: 0, numFailedTests: 0, startTime: 0, testResults: [] };

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    // The suite ended before it wrote a report; its exit code counts as a failure.
    return nothing;
  }
}

const firstLine = (text = ''): string => text.split('\n', 1)[0]!;

const [folder = '', ...steps] = process.argv.slice(2);
let [passed = 0, failed = 0] = steps.map(Number);
let skipped = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.status'))) {
  const suite = basename(file, '.status');
  const isGood = readFileSync(join(folder, file), 'utf8').trim() === '0';
  const { numPassedTests, numFailedTests, startTime, testResults } = readReport(
    join(folder, `${suite}.json`),
  );
  const seconds = (Math.max(startTime, ...testResults.map(({ endTime }) => endTime)) - startTime) / 1000;
  console.log(`${suite}: ${numPassedTests} passed, ${numFailedTests} failed, ${Math.round(seconds)} s`);
  passed += numPassedTests;
  failed += numFailedTests;
  // One more for a suite that fails without a failed test, or that has no tests.
  if (numFailedTests === 0 && (!isGood || numPassedTests === 0)) {
    failed += 1;
    console.log(`The suite ${suite} did not finish.`);
  }
  // What is above may be thousands of lines away.
  for (const { name, status: ofFile, message, assertionResults } of testResults) {
    if (ofFile === 'failed' && !assertionResults.some(({ status }) => status === 'failed'))
      console.log(`${suite}: failed: ${name}: ${firstLine(message) || 'before its tests began'}`);
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed') console.log(`${suite}: failed: ${fullName}: ${firstLine(failureMessages[0])}`);
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
