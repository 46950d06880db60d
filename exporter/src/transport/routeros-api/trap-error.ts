import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import type { ReplySentence } from './sentence-decoder.ts';

export type TrapKind = 'absent' | 'permission' | 'argument' | 'interrupted' | 'other';

// The category is often missing, and 0 means "missing item or command", so the text decides first (texts collected by
// tik4net and from recorded replies, RouterOS 6.43 to 7.24).
const kindByText: readonly (readonly [RegExp, TrapKind])[] = [
  [/^no such (command|directory)/i, 'absent'],
  [/^(unknown|bad|expected) command name/i, 'absent'],
  [/not enough permissions|permission denied|not permitted|^cannot log in|^invalid user name/i, 'permission'],
  [/^interrupted/i, 'interrupted'],
  [
    /^unknown parameter|^bad parameter|^input does not match|^invalid value|^value of |^expected /i,
    'argument',
  ],
  [/^missing or invalid resource identifier|^ambiguous value|^missing value|^syntax error/i, 'argument'],
];

const categoryArgument = 1;
const categoryInterrupted = 2;
const highestCategory = 7;

function kindOf(text: string, category: number | undefined): TrapKind {
  for (const [pattern, kind] of kindByText) if (pattern.test(text)) return kind;
  if (category === categoryArgument) return 'argument';
  return category === categoryInterrupted ? 'interrupted' : 'other';
}

function categoryOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d$/.test(text)) return undefined;
  const category = Number(text);
  return category <= highestCategory ? category : undefined;
}

/** A command that the device answered with `!trap`. `absent` means that this RouterOS does not have the menu. */
export class ApiTrapError extends ExporterError {
  /** 0 missing item or command, 1 argument, 2 interrupted, 3 script, 4 general, 5 API, 6 TTY, 7 `:return`. */
  readonly category: number | undefined;
  /** Raw device text: quote it before logging. */
  readonly deviceMessage: string;
  readonly kind: TrapKind;

  constructor(path: string, sentence: ReplySentence, trapCount = 1) {
    const text = sentence.attributes['message'] ?? sentence.text ?? '';
    const category = categoryOf(sentence.attributes['category']);
    const kind = kindOf(text, category);
    const more = trapCount > 1 ? ` (and ${trapCount - 1} more)` : '';
    super(
      kind === 'permission' ? 'collector.permission' : 'collector.trap',
      `The device answered ${path} with ${quoteDeviceText(text)}${more}.`,
    );
    this.name = 'ApiTrapError';
    this.category = category;
    this.deviceMessage = text;
    this.kind = kind;
  }
}
