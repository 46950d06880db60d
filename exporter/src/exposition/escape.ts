/** Lone surrogates cannot be encoded as UTF-8; NUL ends the text for some parsers, Prometheus' own lexer among them. */
const unencodable = /\p{Surrogate}|\0/gu;
/** One cheap test first: nearly every label value needs nothing. Halves of valid pairs match too and take the slow way. */
const suspicious = /[\\"\n\0\ud800-\udfff]/;
const replacement = '\ufffd';

const labelEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** A label value as it stands between the quotes, the same in both formats. */
export function escapeLabelValue(value: string): string {
  if (!suspicious.test(value)) return value;
  return value.replace(unencodable, replacement).replace(/[\\"\n]/g, (char) => labelEscapes[char] ?? char);
}

/** Help text for text format 0.0.4, where a quote stays as it is. */
export function escapeTextHelp(help: string): string {
  return help.replace(unencodable, replacement).replace(/[\\\n]/g, (char) => labelEscapes[char] ?? char);
}

/** Help text for OpenMetrics, which escapes quotes as well. */
export function escapeOpenMetricsHelp(help: string): string {
  return escapeLabelValue(help);
}
