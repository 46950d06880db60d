import type { YAMLParseError, YAMLWarning } from 'yaml';

type YamlErrorCode = YAMLParseError['code'];

/**
 * Our own words, because those of the parser quote the file: a password that starts with `*` or `!` would end up in the
 * log and in the answer of /-/reload.
 */
const words: Partial<Record<YamlErrorCode, string>> = {
  BAD_ALIAS: 'A value that starts with * is an alias; put quotes around it if it is plain text.',
  BAD_DQ_ESCAPE: 'Between double quotes a backslash starts an escape; write \\\\ or use single quotes.',
  BAD_INDENT: 'The indentation does not fit the lines above.',
  BAD_SCALAR_START: 'A value cannot start with this character; put quotes around it.',
  BLOCK_AS_IMPLICIT_KEY:
    'A mapping cannot start in the middle of a line; check the indentation and the colons.',
  BLOCK_IN_FLOW: 'A block cannot stand between { } or [ ].',
  MISSING_CHAR: 'A closing quote, bracket, brace or comma is missing.',
  MULTILINE_IMPLICIT_KEY: 'A key has to be on one line; check for a missing colon.',
  MULTIPLE_DOCS: 'The file holds more than one document (---).',
  TAB_AS_INDENT: 'Tabs cannot indent; use spaces.',
  TAG_RESOLVE_FAILED: 'A value that starts with ! is a tag; put quotes around it if it is plain text.',
  UNEXPECTED_TOKEN: 'This does not belong here; check brackets, quotes and indentation.',
};

/** What a fault found by the YAML parser means. */
export function describeYamlError(error: YAMLParseError | YAMLWarning, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([\w .-]{1,64})/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
    return `The key "${key}" is there twice.`;
  }
  return words[error.code] ?? `This is not valid YAML (${error.code}).`;
}
