import type { YAMLParseError, YAMLWarning } from 'yaml';

type YamlErrorCode = YAMLParseError['code'];

/**
 * Our own messages, because those of the parser quote the file: a password that starts with `*` or `!` would end up in
 * the log and in the response of /-/reload.
 */
const words: Partial<Record<YamlErrorCode, string>> = {
  BAD_ALIAS: 'A value that starts with * is an alias; quote it if it is plain text.',
  BAD_DQ_ESCAPE: 'In double quotes, a backslash starts an escape; write \\\\ or use single quotes.',
  BAD_INDENT: 'The indentation does not match the lines above.',
  BAD_SCALAR_START: 'A value cannot start with this character; quote it.',
  BLOCK_AS_IMPLICIT_KEY:
    'A mapping cannot start in the middle of a line; check the indentation, and quote a value with a colon and a space.',
  BLOCK_IN_FLOW: 'A block is not allowed inside { } or [ ]; quote a value with a colon and a space.',
  MISSING_CHAR: 'A closing quote, bracket, brace or comma is missing.',
  MULTILINE_IMPLICIT_KEY: 'A key must be on one line; check for a missing colon.',
  MULTIPLE_DOCS: 'The file contains more than one document (---).',
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  TAG_RESOLVE_FAILED: 'A value that starts with ! is a tag; quote it if it is plain text.',
  UNEXPECTED_TOKEN: 'Unexpected text; check brackets, quotes and indentation.',
};

/** The meaning of an error of the YAML parser. */
export function describeYamlError(error: YAMLParseError | YAMLWarning, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([\w .-]{1,64})/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
    return `The key "${key}" is defined twice.`;
  }
  const usual = words[error.code] ?? `This is not valid YAML (${error.code}).`;
  return hidesBracket(text.slice(0, error.pos[0])) ? `${usual} ${hashHint}` : usual;
}

const hashHint = 'A # after a blank starts a comment; quote the value above if the # belongs to it.';

/** The last line has a comment in { } or [ ], which hides the closing bracket: the parser reports the next line. */
function hidesBracket(before: string): boolean {
  const line = before.trimEnd().split('\n').at(-1)?.slice(-1000) ?? '';
  return /[{[].*\s#/.test(line) && /[}\],]$/.test(line);
}
