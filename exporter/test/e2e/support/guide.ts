import { readFileSync } from 'node:fs';
import { RunningProcess } from './process.ts';

interface Section {
  readonly title: string;
  /** Its shell blocks, unchanged. */
  readonly script: string;
}

/** The sections below a heading of a Markdown file; the text before the first section belongs to the heading itself. */
export function sectionsOf(file: string, heading: string): readonly Section[] {
  const text = readFileSync(file, 'utf8');
  const part = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (part === undefined) throw new Error(`${file} has no heading "${heading}"`);
  return part.split(/^### /m).map((section) => {
    const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
    return { title: section.slice(0, section.indexOf('\n')), script: blocks.join('') };
  });
}

export interface SectionResult {
  readonly output: string;
  /** The output lines that are JSON. */
  readonly answers: readonly unknown[];
  /** Exit codes of the commands that failed. */
  readonly errors: readonly number[];
}

const mark = '== section: ';
const failed = '== failed: ';

/** Runs all sections in one shell, as if pasted one after another. */
export async function runGuide(
  sections: readonly Section[],
  setup: string,
  limitMs: number,
): Promise<ReadonlyMap<string, SectionResult>> {
  const script = [
    `trap 'echo "${failed}$?"' ERR`,
    setup,
    ...sections.flatMap(({ title, script: lines }) => [`echo '${mark}${title}'`, lines]),
  ].join('\n');
  const shell = new RunningProcess('bash', ['-c', script]);
  const limit = setTimeout(() => shell.kill('SIGKILL'), limitMs);
  const { signal } = await shell.exited;
  clearTimeout(limit);
  const said = `${shell.stdout}\n${shell.stderr}`;
  if (signal !== null) throw new Error(`The guide did not come to its end:\n${said}`);
  return new Map(
    shell.stdout
      .split(mark)
      .slice(1)
      .map((part) => {
        const [title = '', ...lines] = part.split('\n');
        return [title, resultOf(lines)];
      }),
  );
}

function resultOf(lines: readonly string[]): SectionResult {
  return {
    output: lines.join('\n'),
    answers: lines.filter((line) => /^[[{]/.test(line)).map((line): unknown => JSON.parse(line)),
    errors: lines.filter((line) => line.startsWith(failed)).map((line) => Number(line.slice(failed.length))),
  };
}
