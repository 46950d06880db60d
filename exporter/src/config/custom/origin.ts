import { type PropertySpec, rx, type TextField, tx, download, upload } from '../../define/fields.ts';
import {
  type IndexPart,
  indexOf,
  type OidObject,
  type OidTable,
  string,
  type Syntax,
  words,
} from '../../define/oid-set.ts';
import { isSecretProperty } from '../../define/secret-property.ts';
import type { MapReader } from '../map-reader.ts';
import type { SectionReader } from '../section-reader.ts';
import type { LabelReader, originKeys } from '../sections/custom-collectors.ts';
import { nearest } from '../spelling.ts';
import { syntaxByWord } from './words.ts';

/** What a table reads, for the texts and numbers taken from its rows. */
export interface TableContext {
  /** Names of the menu; empty without one. */
  readonly menus: readonly string[];
  readonly walked: OidTable | undefined;
  readonly hasScalars: boolean;
  /** The walk of the table is wrong, which was reported: what does not fit it is a consequence. */
  readonly isMiswalked: boolean;
  /** Objects of the built-in collectors, by name. */
  readonly known: ReadonlyMap<string, OidObject>;
  /** Objects made so far, by OID: one row has one value under each name. */
  readonly made: Map<string, OidObject[]>;
}

export interface Origin {
  readonly property?: PropertySpec;
  readonly object?: OidObject;
}

const parts = { tx, rx, upload, download } as const;

/** The keys that labels and metrics have in common. */
type OriginReader = SectionReader<typeof originKeys>;

/** Where a text or number comes from. Reports what does not fit the table. */
export function originOf(reader: OriginReader, context: TableContext, usual: Syntax): Origin {
  const property = propertyOf(reader, context);
  const object = objectOf(reader, context, usual);
  return { ...(property === undefined ? {} : { property }), ...(object === undefined ? {} : { object }) };
}

/** A label needs a text over each protocol that the table is read by: rows without it would be other series. */
export function labelOf(reader: LabelReader, context: TableContext): TextField {
  reader.checkAll();
  const index = reader.get('index');
  const origin = originOf(reader.of<typeof originKeys>(), context, string);
  const object = index === undefined ? origin.object : indexObject(reader, index, context);
  refuseHalf(reader, { ...origin, ...(object === undefined ? {} : { object }) }, context);
  const none = reader.get('none') ?? [];
  return {
    ...(origin.property === undefined ? {} : { property: origin.property }),
    ...(object === undefined ? {} : { object }),
    ...(none.length === 0 ? {} : { map: (text: string) => (none.includes(text) ? undefined : text) }),
  };
}

function indexObject(
  reader: LabelReader,
  index: IndexPart,
  { walked, isMiswalked }: TableContext,
): OidObject | undefined {
  if (reader.has('oid') || reader.has('object'))
    reader.map.invalidKey('index', 'Use one of oid, object and index');
  if (isMiswalked || walked?.index.length === 0) return undefined;
  if (walked === undefined) {
    reader.map.invalidKey('index', 'Only a walked table has an index');
    return undefined;
  }
  if (!walked.index.includes(index)) {
    reader.map.invalidKey(
      'index',
      `The index of the table has no ${index}; it is ${walked.index.join(', ')}`,
    );
    return undefined;
  }
  return indexOf(walked, index);
}

function refuseHalf(reader: LabelReader, { property, object }: Origin, context: TableContext): void {
  const { map } = reader;
  const key = ['property', 'oid', 'object', 'index'].find((name) => map.has(name));
  const overSnmp = context.walked !== undefined || context.hasScalars;
  if (key === undefined)
    map.missing(context.menus.length > 0 ? 'property' : 'oid', 'where the text comes from');
  else if (context.menus.length > 0 && property === undefined && !map.has('property'))
    map.invalidKey(key, 'The table has a menu too: without a property, its rows have no such label');
  else if (overSnmp && object === undefined && !map.has('oid') && !map.has('object') && !map.has('index'))
    map.invalidKey(
      key,
      'The table is read over SNMP too: without an oid, object or index, its rows have no such label',
    );
}

function propertyOf(reader: OriginReader, { menus }: TableContext): PropertySpec | undefined {
  const { map } = reader;
  const name = reader.get('property');
  const part = reader.get('part');
  if (name === undefined) return undefined;
  if (menus.length === 0) {
    map.invalidKey(
      'property',
      'The table reads no menu, so it has no properties; name a menu, or an oid here',
    );
    return undefined;
  }
  if (refuseSecret(map, 'property', { name, menus })) return undefined;
  return part === undefined ? name : parts[part](name);
}

/** Reports a property that is a secret; true if it is one. */
export function refuseSecret(
  map: MapReader,
  key: string,
  { name, menus }: { readonly name: string; readonly menus: readonly string[] },
): boolean {
  const isSecret = menus.some((menu) => isSecretProperty(menu, name));
  if (isSecret)
    map.invalidKey(
      key,
      `${name} is a secret or may contain one; metrics are readable for everybody who sees the graphs`,
    );
  return isSecret;
}

function objectOf(reader: OriginReader, context: TableContext, usual: Syntax): OidObject | undefined {
  const { map } = reader;
  const oid = reader.get('oid');
  const name = reader.get('object');
  const overSnmp = context.walked !== undefined || context.hasScalars;
  if (context.isMiswalked) return undefined;
  if ((oid ?? name) !== undefined && !overSnmp) {
    map.invalidKey(
      oid === undefined ? 'object' : 'oid',
      'The table is not read over SNMP; name its row under walk, or set scalars: true',
    );
    return undefined;
  }
  if (oid !== undefined && name !== undefined) map.invalidKey('object', 'Use either oid or object, not both');
  if (oid !== undefined) return ownObject(reader, oid, context, usual);
  return name === undefined ? undefined : knownObject(reader, name, context);
}

function ownObject(
  reader: OriginReader,
  oid: string,
  context: TableContext,
  usual: Syntax,
): OidObject | undefined {
  const numbers = reader.get('enum');
  const syntax = reader.get('syntax');
  if (syntax !== undefined && Object.keys(numbers).length > 0)
    reader.map.invalidKey('syntax', 'Numbers with words (enum) have no other syntax');
  const decode =
    Object.keys(numbers).length > 0 ? words(numbers) : syntax === undefined ? usual : syntaxByWord[syntax];
  const signature = JSON.stringify([syntax, numbers, usual === string]);
  return objectAt(oid, { decode, signature }, context) ?? misplaced(reader, oid, context);
}

/** Objects of one OID that decode alike are one object. */
const signatures = new WeakMap<OidObject, string>();

export function objectAt(
  oid: string,
  { decode, signature }: { decode: Syntax; signature: string },
  { walked, hasScalars, known, made }: TableContext,
): OidObject | undefined {
  const column = walked === undefined ? undefined : columnOf(oid, walked.entry);
  const isScalar = column === undefined && (hasScalars || walked !== undefined) && oid.endsWith('.0');
  if (column === undefined && !isScalar) return undefined;
  const ofOid = made.get(oid) ?? [];
  const same = ofOid.find((object) => signatures.get(object) === signature);
  if (same !== undefined) return same;
  // under its name in the MIB, if a built-in collector has it: the names of counters and clocks are known
  const base = [...known.values()].find((object) => object.oid === oid)?.name ?? oid;
  const name = ofOid.length === 0 ? base : `${base} (${ofOid.length + 1})`;
  const object: OidObject = {
    name,
    oid,
    syntax: decode,
    ...(walked === undefined || column === undefined ? {} : { table: walked, column }),
  };
  signatures.set(object, signature);
  made.set(oid, [...ofOid, object]);
  return object;
}

/** The object without its one instance is no value: an agent answers that there is none. */
export const scalarError = (oid: string): string => `A scalar ends in .0: ${oid}.0`;

/** The number of a column; undefined for an OID that is none of the row. */
function columnOf(oid: string, entry: string): number | undefined {
  if (!oid.startsWith(`${entry}.`)) return undefined;
  const rest = oid.slice(entry.length + 1);
  return /^\d+$/.test(rest) ? Number(rest) : undefined;
}

function misplaced({ map }: OriginReader, oid: string, { walked }: TableContext): undefined {
  if (walked === undefined) {
    map.invalidKey('oid', scalarError(oid));
    return;
  }
  const { entry } = walked;
  const isTable = columnOf(oid, entry) === undefined && oid.startsWith(`${entry}.`);
  map.invalidKey(
    'oid',
    isTable
      ? `A column of this table is ${entry}.N, without the index of a row`
      : `This is no column of ${entry}; a scalar beside it ends in .0`,
  );
}

function unknownObject(name: string, known: readonly string[]): string {
  const found = nearest(name, known);
  const hint = found === undefined ? '' : `; did you mean ${JSON.stringify(found)}?`;
  return `No built-in collector reads an object ${JSON.stringify(name)}${hint === '' ? '.' : hint} For any other object, use oid`;
}

function knownObject(
  { map }: OriginReader,
  name: string,
  { known, walked }: TableContext,
): OidObject | undefined {
  const object = known.get(name);
  if (object === undefined) {
    map.invalidKey('object', unknownObject(name, [...known.keys()]));
    return undefined;
  }
  if (object.table === undefined) return object;
  if (walked === undefined) {
    map.invalidKey('object', `${name} is a column; walk its table, or one with the same index`);
    return undefined;
  }
  const missing = object.table.index.find((part) => !walked.index.includes(part));
  if (missing === undefined || walked.index.length === 0) return object;
  map.invalidKey(
    'object',
    `${name} has the index ${object.table.index.join(', ')}, and the walked table has no ${missing}`,
  );
  return undefined;
}
