import { dateTimeFormat } from '@grafana/data';

/** In the time zone that the person has chosen in Grafana. */
export const useClockTime = (ms: number): string => dateTimeFormat(ms, { format: 'HH:mm:ss' });
