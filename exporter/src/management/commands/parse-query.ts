import { checkName, checkValue, malformed } from './word-rules.ts';

/** One query word. An operation of the stack machine has no name. */
export interface Query {
  readonly word: string;
  readonly name?: string;
}

const operationForm = /^#[!&|.0-9]{1,32}$/;
const queryForm = /^(?<test>[-=<>]?)(?<name>[^=<>]+)(?:=(?<value>.*))?$/su;

/** Accepts a query word with or without its leading question mark. */
export function parseQuery(field: string, input: unknown): Query {
  const text = checkValue(field, input);
  const body = text.startsWith('?') ? text.slice(1) : text;
  if (body.startsWith('#')) {
    if (!operationForm.test(body)) throw malformed(field, 'is not an operation such as ?#! or ?#|');
    return { word: `?${body}` };
  }
  const { test, name, value } = queryForm.exec(body)?.groups ?? {};
  if (name === undefined) throw malformed(field, 'is not a query such as ?type=ether or ?-disabled');
  const needsValue = test === '=' || test === '<' || test === '>';
  if (needsValue && value === undefined) throw malformed(field, 'has no value to compare with');
  if (test === '-' && value !== undefined) throw malformed(field, 'tests for absence but has a value');
  return { word: `?${body}`, name: checkName(field, name) };
}
