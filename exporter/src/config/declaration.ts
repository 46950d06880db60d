/**
 * The keys of `mikrofleet.yml` as data. Reading and checking, the tables of docs/configuration.md, the JSON Schema for
 * editors and `check-config` all follow from it.
 */

/** Named entries that other parts of the file refer to. */
export type Referable = 'auth' | 'module' | 'collector';

interface Described {
  /** One sentence for the documentation and for editors. */
  readonly about: string;
  /** The effect of omitting the key, if that is not a single value. */
  readonly absent?: string;
}

interface Common extends Described {
  /** The key is required; a text says how to fill it in. */
  readonly required?: true | string;
  /** Allowed only with these values of another key; with any other it would have no effect. */
  readonly only?: Condition;
  /** Required if this other key is given. */
  readonly neededBy?: string;
  /** Not allowed without this other key; `why` is the message. */
  readonly needs?: { readonly key: string; readonly why: string };
}

interface Condition {
  readonly key: string;
  readonly values: readonly string[];
  /** Replaces the usual message. */
  readonly otherwise?: string;
}

/** The format of a text: an editor can check `form`; `check` returns the message if a pattern is not enough. */
export type Form =
  | { readonly form?: RegExp; readonly check: (text: string) => string | undefined }
  | { readonly form: RegExp; readonly wrong: string; readonly check?: never }
  | { readonly form?: never; readonly check?: never };

export type TextKey = Common &
  Form & {
    readonly kind: 'text';
    readonly default?: string;
    /** The form is that of a number; the guide says so. */
    readonly isNumber?: true;
    /** The texts in a list must be unique; this is what an entry is called in the message. */
    readonly unique?: string;
  };

/** The name of an entry that is defined elsewhere. */
interface ReferenceKey extends Common {
  readonly kind: 'reference';
  readonly to: Referable;
}

interface ChoiceKey extends Common {
  readonly kind: 'choice';
  readonly of: readonly string[];
  readonly default?: string;
  /** Follows the message about an invalid value, instead of a suggestion. */
  readonly why?: string;
}

interface IntegerKey extends Common {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

/** A decimal number such as `48.21`. */
interface NumberKey extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}

/** Written `300Mbps`, `1Gbps` in the file; bits per second once read. */
interface BitRateKey extends Common {
  readonly kind: 'bit-rate';
}

/** Written `500ms`, `30s`, `5m`, here and in the file; milliseconds once read. */
interface DurationKey extends Common {
  readonly kind: 'duration';
  readonly min: string;
  readonly max: string;
  readonly default?: string;
}

interface FlagKey extends Common {
  readonly kind: 'flag';
  readonly default?: boolean;
}

/** Can also be read from a file, whose path is given under the same key with the suffix `_file`. */
export interface SecretKey extends Common {
  readonly kind: 'secret';
  readonly least?: { readonly characters: number; readonly wrong: string };
}

/** A path, relative to the configuration file. */
interface PathKey extends Common {
  readonly kind: 'path';
  readonly default?: string;
}

/** The path of a file with PEM certificates; their text once read. */
interface CertificatesKey extends Common {
  readonly kind: 'certificates';
}

/** The path of a file with a PEM private key; its text once read. */
interface PrivateKeyKey extends Common {
  readonly kind: 'private-key';
}

export interface ListKey extends Common {
  readonly kind: 'list';
  readonly of: (Form & { readonly kind: 'text' }) | { readonly kind: 'reference'; readonly to: Referable };
  readonly mayBeEmpty?: true;
  /** A single text stands for a list of one. */
  readonly orOne?: true;
}

/** A mapping of texts with names that the user chooses. */
export interface LabelsKey extends Common {
  readonly kind: 'labels';
  readonly name: Form;
  readonly most: { readonly count: number; readonly wrong: string };
}

export interface SectionKey extends Described {
  readonly kind: 'section';
  readonly keys: Keys;
  /** Each key is a section, and the file can define more of them, with these keys. */
  readonly others?: Keys;
  /** What to write instead of a single value. */
  readonly otherwise?: (text: string) => string;
  /** The least and the greatest number of keys in it. */
  readonly least?: 1;
  readonly most?: 1;
}

/** A list of sections. */
export interface SectionsKey extends Described {
  readonly kind: 'sections';
  readonly keys: Keys;
}

/** A mapping of sections with names that the user chooses. */
export interface NamedKey extends Described {
  readonly kind: 'named';
  readonly name: { readonly form: RegExp; readonly wrong: string };
  readonly keys: Keys;
  readonly least?: 1;
}

/** A key with a value of its own, not with further keys. */
export type ValueKey =
  | TextKey
  | ReferenceKey
  | ChoiceKey
  | IntegerKey
  | NumberKey
  | BitRateKey
  | DurationKey
  | FlagKey
  | SecretKey
  | PathKey
  | CertificatesKey
  | PrivateKeyKey
  | ListKey
  | LabelsKey;
export type NestedKey = SectionKey | SectionsKey | NamedKey;
export type Key = ValueKey | NestedKey;

export type Keys = Readonly<Record<string, Key>>;

export function isNested(key: Key): key is NestedKey {
  return key.kind === 'section' || key.kind === 'sections' || key.kind === 'named';
}

/** The keys in the file that a declared key covers. */
export function wordsOf(name: string, key: Key): readonly string[] {
  return key.kind === 'secret' ? [name, `${name}_file`] : [name];
}

/** What is wrong with the format of a text; undefined if it is valid. */
export function formError(text: string, form: Form): string | undefined {
  if (form.check !== undefined) return form.check(text);
  return form.form === undefined || form.form.test(text) ? undefined : form.wrong;
}
