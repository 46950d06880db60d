import type { YAMLParseError, YAMLWarning } from 'yaml';

type YamlErrorCode = YAMLParseError['code'];

/**
 * Our own messages, because those of the parser quote the file: a password that starts with `*` or `!` would end up in
 * the log and in the response of /-/reload.
 */
const words: Partial<Record<YamlErrorCode, string>> = {
  BAD_ALIAS: 'A value that starts with * is an alias; quote it if it is plain text.',
  BAD_DQ_ESCAPE: 'In double quotes, a backslash starts an escape; write \\\\ or use single quotes.',
  BAD_SCALAR_START: 'A value cannot start with this character; quote it.',
  BLOCK_AS_IMPLICIT_KEY:
    'A mapping cannot start in the middle of a line; check the indentation, and quote a value with a colon and a space.',
  BLOCK_IN_FLOW: 'A block is not allowed inside { } or [ ]; quote a value with a colon and a space.',
  MULTILINE_IMPLICIT_KEY: 'A key must be on one line; check for a missing colon.',
  MULTIPLE_DOCS: 'The file contains more than one document (---).',
  TAB_AS_INDENT: 'Indent with spaces, not tabs.',
  TAG_RESOLVE_FAILED: 'A value that starts with ! is a tag; quote it if it is plain text.',
  UNEXPECTED_TOKEN: 'Unexpected text; check brackets, quotes and indentation.',
};

/**
 * The codes below have several causes each, which the fixed texts of the parser tell apart. Where it cannot know the
 * cause, both usual ones are named: a wrong guess sends people to the wrong line.
 */
const causes: readonly (readonly [report: RegExp, meaning: string])[] = [
  [
    /^Sequence item without - indicator/,
    'The line belongs to no item of the list: it must be indented as far as the text after the - above, or start with a - of its own.',
  ],
  [
    /^All (?:mapping|sequence) items must start at the same column/,
    'The line starts at another column than the entries above; check its indentation.',
  ],
  [
    /^Flow (?:sequence|map) in block/,
    'A [ or { further up is not closed by a ] or } before here, or the line is not indented far enough to be inside it.',
  ],
  [/^Missing closing/, 'A quotation mark further up has no closing one.'],
  [
    /^Implicit map keys? need/,
    'A colon is missing after the key, or the line continues the text above and is not indented.',
  ],
];
const uncertain: Partial<Record<YamlErrorCode, string>> = {
  BAD_INDENT: 'The indentation does not fit the lines above, or a quote, bracket or brace is not closed.',
  MISSING_CHAR: 'A quote, bracket, brace or comma is missing before here, or the indentation is wrong.',
};

/** The meaning of an error of the YAML parser. */
export function describeYamlError(error: YAMLParseError | YAMLWarning, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([\w .-]{1,64})/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
    return `The key "${key}" is defined twice.`;
  }
  const cause = causes.find(([report]) => report.test(error.message))?.[1];
  const usual =
    cause ?? words[error.code] ?? uncertain[error.code] ?? `This is not valid YAML (${error.code}).`;
  return hidesBracket(text.slice(0, error.pos[0])) ? `${usual} ${hashHint}` : usual;
}

const hashHint = 'A # after a blank starts a comment; quote the value above if the # belongs to it.';

/** The last line has a comment in { } or [ ], which hides the closing bracket: the parser reports the next line. */
function hidesBracket(before: string): boolean {
  const line = before.trimEnd().split('\n').at(-1)?.slice(-1000) ?? '';
  return /[{[].*\s#/.test(line) && /[}\],]$/.test(line);
}
