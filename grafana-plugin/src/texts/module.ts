import { texts } from './text.ts';

/** What is read before the plugin is opened: this room is part of the first module. */
export const text = texts('module', {
  setUp: 'Set-up',
});
