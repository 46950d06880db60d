import { escapeInvisible } from '../errors/invisible-text.ts';

/** Converts a JSON log line of pino to logfmt: `time=… level=info msg="…" key=value`. */
export function toLogfmt(line: string): string {
  const record = JSON.parse(line) as Record<string, unknown>;
  const pairs: string[] = [];
  append(pairs, '', record);
  return `${pairs.join(' ')}\n`;
}

function append(pairs: string[], prefix: string, record: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    const name = escapeInvisible(`${prefix}${key}`.replace(/[\s"=]/g, '_'));
    if (typeof value === 'object' && !Array.isArray(value)) {
      append(pairs, `${name}.`, value as Record<string, unknown>);
    } else pairs.push(`${name}=${quote(value)}`);
  }
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // eslint-disable-next-line no-control-regex -- control characters are what needs quotes
  const isPlain = /^[^\s"=\\\u0000-\u001f]+$/.test(text) && escapeInvisible(text) === text;
  return isPlain ? text : escapeInvisible(JSON.stringify(text));
}
