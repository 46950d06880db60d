/**
 * What the keys of `mikrofleet.yml` are, as data: reading and checking, the tables of docs/configuration.md, the JSON
 * Schema for editors and `check-config` all follow from it.
 */

/** Things that have names which other places of the file refer to. */
export type Referable = 'auth' | 'module' | 'collector';

interface Described {
  /** One sentence, for the documentation and for editors. */
  readonly about: string;
  /** What holds without the key, where that is no single value. */
  readonly absent?: string;
}

interface Common extends Described {
  /** Has to be there. A text says how to fill it in. */
  readonly required?: true | string;
  /** The values of another key that give this one a meaning. Elsewhere it would promise what is not done. */
  readonly only?: Condition;
  /** Has to be there as soon as this other key is. */
  readonly neededBy?: string;
  /** Cannot be there without this other key; `why` is the message. */
  readonly needs?: { readonly key: string; readonly why: string };
}

interface Condition {
  readonly key: string;
  readonly values: readonly string[];
  /** Message in place of the usual one. */
  readonly otherwise?: string;
}

/** How a text has to look: `form` is what an editor can check, `check` gives the message when a pattern cannot say it all. */
export type Form =
  | { readonly form?: RegExp; readonly check: (text: string) => string | undefined }
  | { readonly form: RegExp; readonly wrong: string; readonly check?: never }
  | { readonly form?: never; readonly check?: never };

export type TextKey = Common &
  Form & {
    readonly kind: 'text';
    readonly default?: string;
    /** What the entry of a list is called, when no two may have the same text here. */
    readonly unique?: string;
  };

/** The name of something that is defined elsewhere. */
interface ReferenceKey extends Common {
  readonly kind: 'reference';
  readonly to: Referable;
}

interface ChoiceKey extends Common {
  readonly kind: 'choice';
  readonly of: readonly string[];
  readonly default?: string;
  /** Put behind the message about another value, in place of a suggestion. */
  readonly why?: string;
}

interface IntegerKey extends Common {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

/** Written `500ms`, `30s`, `5m`, here as in the file; milliseconds when it has been read. */
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

/** Also to be had from a file, whose path stands under the same key with `_file` behind it. */
export interface SecretKey extends Common {
  readonly kind: 'secret';
  readonly least?: { readonly characters: number; readonly wrong: string };
}

/** A path, relative to the configuration file. */
interface PathKey extends Common {
  readonly kind: 'path';
  readonly default?: string;
}

/** A path of PEM certificates; their text when it has been read. */
interface CertificatesKey extends Common {
  readonly kind: 'certificates';
}

export interface ListKey extends Common {
  readonly kind: 'list';
  readonly of: (Form & { readonly kind: 'text' }) | { readonly kind: 'reference'; readonly to: Referable };
  readonly mayBeEmpty?: true;
}

/** A mapping of texts whose names the user chooses. */
export interface LabelsKey extends Common {
  readonly kind: 'labels';
  readonly name: Form;
  readonly most: { readonly count: number; readonly wrong: string };
}

export interface SectionKey extends Described {
  readonly kind: 'section';
  readonly keys: Keys;
  /** How many of its keys stand in it at least, and at most. */
  readonly least?: 1;
  readonly most?: 1;
}

/** A list of sections. */
export interface SectionsKey extends Described {
  readonly kind: 'sections';
  readonly keys: Keys;
}

/** A mapping of sections whose names the user chooses. */
export interface NamedKey extends Described {
  readonly kind: 'named';
  readonly name: { readonly form: RegExp; readonly wrong: string };
  readonly keys: Keys;
  readonly least?: 1;
}

/** A key that holds a value, other than keys that lead to further keys. */
export type ValueKey =
  | TextKey
  | ReferenceKey
  | ChoiceKey
  | IntegerKey
  | DurationKey
  | FlagKey
  | SecretKey
  | PathKey
  | CertificatesKey
  | ListKey
  | LabelsKey;
export type NestedKey = SectionKey | SectionsKey | NamedKey;
export type Key = ValueKey | NestedKey;

export type Keys = Readonly<Record<string, Key>>;

export function isNested(key: Key): key is NestedKey {
  return key.kind === 'section' || key.kind === 'sections' || key.kind === 'named';
}

/** The words of the file that a key stands for. */
export function wordsOf(name: string, key: Key): readonly string[] {
  return key.kind === 'secret' ? [name, `${name}_file`] : [name];
}

/** Why a text does not have the form; undefined when it has. */
export function formError(text: string, form: Form): string | undefined {
  if (form.check !== undefined) return form.check(text);
  return form.form === undefined || form.form.test(text) ? undefined : form.wrong;
}
