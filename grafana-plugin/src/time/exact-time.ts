import { dateTimeFormat } from '@grafana/data';

/** Date and time in the time zone that the person has chosen in Grafana. */
export const exactTime = (at: string | number): string =>
  dateTimeFormat(typeof at === 'string' ? Date.parse(at) : at);
