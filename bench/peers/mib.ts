/** A MIB object, as far as the configuration of snmp_exporter needs it. */
export interface MibObject {
  readonly name: string;
  readonly oid: string;
  /** `INTEGER`, `DisplayString`, …; empty for a node of the tree. */
  readonly syntax: string;
  /** Names of the index objects; set for entries of tables. */
  readonly index: readonly string[];
}

interface Definition extends Omit<MibObject, 'oid'> {
  readonly parent: string;
  readonly number: string;
}

const start = /^(?=\s*[a-z]\w*\s+(?:MODULE-IDENTITY|OBJECT|NOTIFICATION))/m;
const head = /^\s*([a-z]\w*)\s+(?:MODULE-IDENTITY|OBJECT IDENTIFIER|OBJECT-TYPE)\b/;
const objectPosition = /::=\s*\{\s*(\w+)\s+(\d+)\s*\}/;

function readDefinition(text: string): Definition | undefined {
  const found = objectPosition.exec(text);
  const [, parent, number] = found ?? [];
  // What follows the OID is not part of the object.
  const block = text.slice(0, found?.index);
  const name = head.exec(block)?.[1];
  if (name === undefined || parent === undefined || number === undefined) return undefined;
  const syntax = /SYNTAX\s+(OCTET STRING|OBJECT IDENTIFIER|SEQUENCE OF|[\w-]+)/.exec(block)?.[1] ?? '';
  const list = /INDEX\s*\{([^}]*)\}/.exec(block)?.[1] ?? '';
  const index = list
    .split(',')
    .map((each) => each.trim().replace(/^IMPLIED\s+/, ''))
    .filter(Boolean);
  return { name, parent, number, syntax, index };
}

/** Objects of a MIB text by name: just enough SMIv2 for MIKROTIK-MIB. */
export function parseMib(text: string): ReadonlyMap<string, MibObject> {
  const plain = text.replaceAll(/--.*$/gm, '').replaceAll(/"[^"]*"/g, '""');
  const definitions = new Map<string, Definition>();
  for (const block of plain.split(start)) {
    const definition = readDefinition(block);
    if (definition !== undefined) definitions.set(definition.name, definition);
  }
  const oidOf = (name: string): string | undefined => {
    if (name === 'enterprises') return '1.3.6.1.4.1';
    const definition = definitions.get(name);
    const above = definition === undefined ? undefined : oidOf(definition.parent);
    return above === undefined ? undefined : `${above}.${definition?.number}`;
  };
  const objects = [...definitions.values()].flatMap(({ name, syntax, index }) => {
    const oid = oidOf(name);
    return oid === undefined ? [] : [[name, { name, oid, syntax, index }] as const];
  });
  return new Map(objects);
}
