import { dateTimeForTimeZone } from '@grafana/data';
import { DateTimePicker } from '@grafana/ui';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { momentOfWall, wallTime } from '../time/wall-clock.ts';

interface TimeInputProps {
  readonly id: string;
  /** By the clock of the zone: 2026-01-05T08:00. Empty: none. What is no time stays as it was typed. */
  readonly value: string;
  readonly zone: string;
  readonly onChange: (value: string) => void;
}

/** Date and time as everywhere in Grafana, with its calendar. The native field writes them as the browser's language does. */
export function TimeInput({ id, value, zone, onChange }: TimeInputProps) {
  const box = useRef<HTMLDivElement>(null);
  // The picker gives its field no id, and without one the label of the form does not belong to it.
  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (input) input.id = id;
  });
  const keepUnread = ({ target }: FocusEvent<HTMLDivElement>): void => {
    // The picker tells only of what it can read: the form would go on with the time from before.
    if (!(target instanceof HTMLInputElement) || target.id !== id) return;
    const typed = target.value.trim();
    if (typed === '' || Number.isNaN(momentOfWall(typed, zone))) onChange(typed);
  };
  const takeOver = ({ key, target }: KeyboardEvent<HTMLDivElement>): void => {
    if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.id !== id) return;
    // Enter sends the form, and the picker takes over what was typed when the field is left.
    target.blur();
    target.focus();
  };
  // It keeps what it shows when there is no time any more.
  const [rounds, setRounds] = useState({ value, count: 0 });
  if (rounds.value !== value) setRounds({ value, count: rounds.count + (value === '' ? 1 : 0) });
  const isTime = !Number.isNaN(momentOfWall(value, zone));
  return (
    <div ref={box} onBlur={keepUnread} onKeyDown={takeOver}>
      <DateTimePicker
        key={rounds.count}
        {...(isTime ? { date: dateTimeForTimeZone(zone, value) } : {})}
        timeZone={zone}
        showSeconds={false}
        clearable
        onChange={(date) => {
          if (date === undefined) onChange('');
          else if (date.isValid()) onChange(wallTime(date.valueOf(), zone));
        }}
      />
    </div>
  );
}
