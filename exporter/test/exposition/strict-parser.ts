/** A parser that accepts exactly what the two formats allow on a sample line, so that sloppy output fails here. */
export interface ParsedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: string;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', n: '\n' };

export function parseSample(line: string): ParsedSample {
  const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(line)?.[0];
  if (name === undefined) throw new Error(`no metric name: ${JSON.stringify(line)}`);
  const labels: Record<string, string> = {};
  let at = name.length;
  if (line[at] === '{') {
    at = parseLabels(line, at + 1, labels);
  }
  if (line[at] !== ' ') throw new Error(`no single space before the value: ${JSON.stringify(line)}`);
  const value = line.slice(at + 1);
  if (!/^(NaN|[+-]Inf|-?\d+(\.\d+)?(e[+-]\d+)?)$/.test(value))
    throw new Error(`bad value ${JSON.stringify(value)}`);
  return { name, labels, value };
}

function parseLabels(line: string, start: number, labels: Record<string, string>): number {
  let at = start;
  for (;;) {
    const name = /^[a-zA-Z_][a-zA-Z0-9_]*="/.exec(line.slice(at))?.[0];
    if (name === undefined) throw new Error(`no label at ${at}: ${JSON.stringify(line)}`);
    at += name.length;
    let value = '';
    for (; line[at] !== '"'; at++) {
      if (at >= line.length) throw new Error('label value without end');
      if (line[at] === '\\') {
        const escaped = escapes[line[++at] ?? ''];
        if (escaped === undefined) throw new Error(`unknown escape in ${JSON.stringify(line)}`);
        value += escaped;
      } else value += line[at];
    }
    labels[name.slice(0, -2)] = value;
    at++;
    if (line[at] === '}') return at + 1;
    if (line[at] !== ',') throw new Error(`neither comma nor brace at ${at}: ${JSON.stringify(line)}`);
    at++;
  }
}
