/**
 * A name is one line of printable text, for URLs, labels and logs. Two names that look the same must not
 * differ, so invisible and bidirectional characters are refused except inside emoji, and so are piles of combining marks, which cover the lines around.
 */
export const printable =
  /^(?!\s)(?!.*\p{M}{5})(?:(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\ufe0f|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]){1,128}(?<!\s)$/u;

/** A text key with such a name. */
export const line = {
  kind: 'text',
  form: printable,
  wrong: 'This must be 1 to 128 printable characters, without leading or trailing spaces',
} as const;
