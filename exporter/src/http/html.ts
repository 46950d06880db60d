/** Text that is already HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = string | number | Html | readonly Html[] | undefined;

/** Template tag that escapes every value, unless it is {@link Html}. */
export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = literal[0] ?? '';
  for (const [index, part] of parts.entries()) text += render(part) + (literal[index + 1] ?? '');
  return new Html(text);
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((piece) => piece.text).join('\n');
  return String(part).replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}
