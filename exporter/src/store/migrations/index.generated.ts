// Written by scripts/generate.ts from the files beside it.
import type { Migration } from './table-maker.ts';
import migration0001 from './0001-registry.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-registry': migration0001,
};
