import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { asMarkdown, type SectionResult, verdictTable } from './report.ts';

const file = new URL('../RESULTS.md', import.meta.url);

/** Old Go programs write their version to stderr. */
function versionOf(command: string): string {
  const { stdout, stderr, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return `${command} not installed`;
  return (stdout + stderr).split('\n')[0] ?? '';
}

function machine(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const [first] = cpus();
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `- Machine: ${cpus().length} x ${first?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux; other work was running on it`,
    `- Node ${process.versions.node}; ${versionOf('prometheus-snmp-exporter')}`,
  ].join('\n');
}

/** The parts of RESULTS.md in order; each is written by its own command, which leaves the others unchanged. */
const parts = {
  probes: 'npm run bench -- --write',
  'Registry on sqlite': 'npm run bench:registry -- --only sqlite --write',
  'Registry on postgresql': 'npm run bench:registry -- --only postgresql --write',
} as const;
type Part = keyof typeof parts;

const heading = (part: Part): string => `# Benchmark results: ${part}`;

/** Writes one part of RESULTS.md: targets, method, then the tables. */
export function writeResults(part: Part, results: readonly SectionResult[]): void {
  const verdicts = verdictTable(results.flatMap((result) => result.verdicts));
  const tables = results.flatMap((result) => result.tables);
  const text = [
    heading(part),
    '',
    `Written by \`${parts[part]}\`; do not edit. Method: [METHOD.md](METHOD.md).`,
    'Absolute figures only apply to this machine; compare the ratios.',
    '',
    machine(),
    '',
    ...[verdicts, ...tables].map(asMarkdown),
  ].join('\n');
  const before = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=# )/m) : [];
  const texts = (Object.keys(parts) as Part[]).flatMap((name) =>
    name === part ? [text] : before.filter((other) => other.startsWith(`${heading(name)}\n`)),
  );
  writeFileSync(file, `${texts.map((each) => each.trimEnd()).join('\n\n')}\n`);
}
