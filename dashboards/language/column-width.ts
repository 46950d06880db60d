import type { Words } from './words.ts';

/** Mean width of a letter in Grafana's tables, and what stands beside the letters of a header. */
const letter = 8;
const padding = 14;
const sortArrow = 22;
const filter = 24;

/** Labels whose values are longer than their names. */
const valueWidths: Readonly<Record<string, number>> = {
  board: 150,
  common_name: 170,
  device: 105,
  interface: 105,
  mac_address: 145,
  reason: 140,
  remote_address: 140,
  version: 110,
};

const textWidth = (text: string): number => text.length * letter + padding;

/** Pixels that a column of names needs at least. They share what is left by the others: as little as this on a phone. */
export const leastNameWidth = (label: string, title: string, filterable: boolean): number =>
  Math.max(textWidth(title) + (filterable ? filter : 0), valueWidths[label] ?? 0);

/** Pixels of a column of values, so that neither its header nor its words are cut. */
export const valueWidth = (title: string, words: Words = {}): number =>
  Math.max(textWidth(title) + sortArrow, ...Object.values(words).map(({ text }) => textWidth(text)), 90);
