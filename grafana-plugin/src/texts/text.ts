import { t } from '@grafana/i18n';

/** A text, or one for each number in English: 1 device, 2 devices. */
export type Text = string | { readonly one: string; readonly other: string };

type Values = Readonly<Record<string, string | number>>;

/** Says a text of one room. `{{name}}` takes a value; `count` chooses the number. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The texts of a room. They stand in this folder and nowhere else, and are the English of a translation whose keys are
 * `room.key`: build/locales.ts writes them to locales/en-US.
 */
export function texts<const Room extends string, const Texts extends Readonly<Record<string, Text>>>(
  room: Room,
  english: Texts,
): Say<Extract<keyof Texts, string>> & { readonly room: Room; readonly english: Texts } {
  const say = (key: Extract<keyof Texts, string>, values: Values = {}): string => {
    const text: Text = english[key]!;
    // Values are drawn by React, which escapes.
    const options = { ...values, interpolation: { escapeValue: false } };
    return typeof text === 'string'
      ? t(`${room}.${key}`, text, options)
      : t(`${room}.${key}`, text.other, {
          ...options,
          defaultValue_one: text.one,
          defaultValue_other: text.other,
        });
  };
  return Object.assign(say, { room, english });
}
