import { Type } from '@sinclair/typebox';

/** Modules as a list, or as text the way `/probe?module=` and a cell of CSV have them. */
export const modulesField = Type.Union([Type.Array(Type.String()), Type.String({ maxLength: 4096 })], {
  description: 'Overrides the modules of the type: a list of names, or names separated by commas.',
  examples: [['router', 'sessions'], 'router,sessions'],
});

/** An empty text has no names; a name that does not exist is refused where the modules are checked. */
export const moduleNames = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
