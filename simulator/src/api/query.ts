/** Reads one property of the row under test. */
export type PropertyReader = (name: string) => string | undefined;

export type RowTest = (read: PropertyReader) => boolean;

type Step = (stack: boolean[], read: PropertyReader) => void;

/**
 * API queries are a stack machine: comparisons push, `?#` words combine. The row matches if everything left on the
 * stack is true.
 */
export function compileQuery(words: readonly string[]): RowTest | undefined {
  if (words.length === 0) return undefined;
  const steps = words.map((text) => (text.startsWith('#') ? operations(text.slice(1)) : comparison(text)));
  return (read) => {
    const stack: boolean[] = [];
    for (const step of steps) step(stack, read);
    return stack.every(Boolean);
  };
}

function comparison(text: string): Step {
  const sign = text[0] ?? '';
  if (sign === '-') {
    const name = text.slice(1);
    return (stack, read) => stack.push(read(name) === undefined);
  }
  const body = sign === '=' || sign === '<' || sign === '>' ? text.slice(1) : text;
  const split = body.indexOf('=');
  if (split < 0) return (stack, read) => stack.push(read(body) !== undefined);
  const name = body.slice(0, split);
  const wanted = body.slice(split + 1);
  if (sign === '<') return (stack, read) => stack.push(isLess(read(name), wanted));
  if (sign === '>') {
    return (stack, read) => {
      const value = read(name);
      stack.push(value !== undefined && isLess(wanted, value));
    };
  }
  const other = wanted === 'yes' ? 'true' : wanted === 'no' ? 'false' : wanted;
  return (stack, read) => {
    const value = read(name);
    stack.push(value === wanted || value === other);
  };
}

function isLess(left: string | undefined, right: string): boolean {
  if (left === undefined) return false;
  const a = Number(left);
  const b = Number(right);
  return Number.isNaN(a) || Number.isNaN(b) ? left < right : a < b;
}

function operations(text: string): Step {
  const parts = text.match(/\d+|[!&|.]/g) ?? [];
  return (stack) => {
    for (const [at, part] of parts.entries()) {
      if (part === '!') stack.push(!(stack.pop() ?? false));
      else if (part === '&' || part === '|') {
        const right = stack.pop() ?? false;
        const left = stack.pop() ?? false;
        stack.push(part === '&' ? left && right : left || right);
      } else if (part === '.') {
        // A dot after an index only ends the index.
        if (!/^\d+$/.test(parts[at - 1] ?? '')) stack.push(stack.at(-1) ?? false);
      } else {
        stack.push(stack[stack.length - 1 - Number(part)] ?? false);
      }
    }
  };
}
