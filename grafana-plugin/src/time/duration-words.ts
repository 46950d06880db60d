import { text } from '../texts/time.ts';

const minuteMs = 60_000;

/** How long something lasts: 2 days 3 h 15 min. */
export function durationWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [
    days > 0 ? text('days', { count: days }) : '',
    hours > 0 ? text('hours', { count: hours }) : '',
    rest > 0 || minutes === 0 ? text('minutes', { count: rest }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
