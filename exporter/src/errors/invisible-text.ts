/**
 * Characters that show nothing or reorder what stands around them: format and bidirectional controls, zero
 * width, fillers, tags. `ap1` with one of them looks like `ap1`, and a line of the log can show another order
 * than it has. U+2800 is a blank that counts as a symbol.
 */
const invisible = /[\u007f-\u009f\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb]/gu;

/** As in JSON and JavaScript, so that the text of a JSON log line stays the same text. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Makes invisible characters visible, as `\u202e`; control characters below U+0020 stay as they are. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, escaped);
}
