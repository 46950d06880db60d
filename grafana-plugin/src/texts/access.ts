import { texts } from './text.ts';

export const text = texts('access', {
  needsRole: 'The organisation role {{role}} may do this. Ask an administrator.',
});
