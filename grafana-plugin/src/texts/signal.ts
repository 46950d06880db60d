import { texts } from './text.ts';

export const text = texts('signal', {
  good: 'good',
  fair: 'fair',
  weak: 'weak',
});
