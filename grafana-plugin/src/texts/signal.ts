import { texts } from './text.ts';

export const text = texts('signal', {
  strong: 'strong',
  good: 'good',
  fair: 'fair',
  weak: 'weak',
  tooWeak: 'too weak',
});
