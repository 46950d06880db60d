import { texts } from './text.ts';

export const text = texts('time', {
  days: { one: '{{count}} day', other: '{{count}} days' },
  hours: { one: '{{count}} h', other: '{{count}} h' },
  minutes: { one: '{{count}} min', other: '{{count}} min' },
});
