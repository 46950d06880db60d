import { text } from '../../texts/register.ts';
import type { DraftErrors } from './draft.ts';

const words = {
  missing: 'missing',
  port: 'portWrong',
  address: 'addressWrong',
  fingerprint: 'fingerprintWrong',
} as const;

/** What is wrong with a field, in words. */
export const errorWord = (error: DraftErrors[keyof DraftErrors]): string | undefined =>
  error === undefined ? undefined : text(words[error]);
