import type { UseQueryResult } from '@tanstack/react-query';
import { text } from '../texts/states.ts';

/** In place of a number or name that is not there: it is still to come, or could not be read, which {@link ReadNotice} explains. */
export const unread = ({ error }: Pick<UseQueryResult, 'error'>): string =>
  error === null ? '…' : text('notKnown');
