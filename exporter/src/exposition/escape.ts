/** Lone surrogates cannot be encoded as UTF-8; NUL ends the text for some parsers, including Prometheus' own lexer. */
const unencodable = /\p{Surrogate}|\0/gu;
/** Cheap test first: almost no label value needs escaping. Halves of valid pairs match too and take the slow path. */
const suspicious = /[\\"\n\0\ud800-\udfff]/;
const replacement = '\ufffd';

const labelEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** Escapes a label value for use between quotes; the same in both formats. */
export function escapeLabelValue(value: string): string {
  if (!suspicious.test(value)) return value;
  return value.replace(unencodable, replacement).replace(/[\\"\n]/g, (char) => labelEscapes[char] ?? char);
}

/** Escapes help text for text format 0.0.4, which leaves quotes alone. */
export function escapeTextHelp(help: string): string {
  return help.replace(unencodable, replacement).replace(/[\\\n]/g, (char) => labelEscapes[char] ?? char);
}

/** Escapes help text for OpenMetrics, which also escapes quotes. */
export function escapeOpenMetricsHelp(help: string): string {
  return escapeLabelValue(help);
}
