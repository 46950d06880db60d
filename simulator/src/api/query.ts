import { compareValues, sameValue } from './compare.ts';

/** Reads one property of the row under test. */
export type PropertyReader = (name: string) => string | undefined;

export type RowTest = (read: PropertyReader) => boolean;

type Step = (stack: boolean[], read: PropertyReader) => void;

/**
 * API queries are a stack machine: comparisons push, `?#` words combine. The row matches if everything left on the
 * stack is true. Below the pushed values the stack is endlessly true (manual, page API, "Queries").
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
  const holds =
    sign === '<'
      ? (value: string) => compareValues(value, wanted) < 0
      : sign === '>'
        ? (value: string) => compareValues(value, wanted) > 0
        : (value: string) => sameValue(value, wanted);
  return (stack, read) => {
    const value = read(name);
    stack.push(value !== undefined && holds(value));
  };
}

/**
 * Operations from left to right: an index pushes a copy of that value, or at the end of the word replaces the whole
 * stack with it; a dot after an index only ends it, any other dot copies the top.
 */
function operations(text: string): Step {
  const parts = text.match(/\d+|./g) ?? [];
  return (stack) => {
    const pop = (): boolean => stack.pop() ?? true;
    const at = (index: number): boolean => stack[stack.length - 1 - index] ?? true;
    for (const [position, part] of parts.entries()) {
      if (part === '!') stack.push(!pop());
      else if (part === '&' || part === '|') {
        const right = pop();
        const left = pop();
        stack.push(part === '&' ? left && right : left || right);
      } else if (part === '.') {
        if (!isIndex(parts[position - 1])) stack.push(at(0));
      } else if (isIndex(part)) {
        const value = at(Number(part));
        if (position === parts.length - 1) stack.length = 0;
        stack.push(value);
      }
    }
  };
}

function isIndex(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part);
}
