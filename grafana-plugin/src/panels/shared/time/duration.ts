const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** 45 s, 12 min 05 s, 3 h 07 min, 2 d 04 h: two units, so that the width hardly changes while it counts. */
export function durationText(seconds: number): string {
  const whole = Math.max(Math.floor(seconds), 0);
  if (whole < minute) return `${whole} s`;
  if (whole < hour) return `${Math.floor(whole / minute)} min ${twoDigits(whole % minute)} s`;
  if (whole < day)
    return `${Math.floor(whole / hour)} h ${twoDigits(Math.floor((whole % hour) / minute))} min`;
  return `${Math.floor(whole / day)} d ${twoDigits(Math.floor((whole % day) / hour))} h`;
}
