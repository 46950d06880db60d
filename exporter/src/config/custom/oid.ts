/** Reading an object below this one runs a script on the device. */
const scripts = '1.3.6.1.4.1.14988.1.1.18';
/** SNMP-COMMUNITY-MIB and SNMP-USER-BASED-SM-MIB: who may read the agent, and how. */
const accounts = ['1.3.6.1.6.3.15', '1.3.6.1.6.3.18'];

/** What the message carries of a number is its 32 bits: 4294967314 would arrive as 18. */
const arcMax = 0xff_ff_ff_ff;

/** The first two numbers share a byte: 0.43 would arrive as 1.3. */
function isSpelledOtherwise(text: string): boolean {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return (first < 2 && second > 39) || [second, ...rest].some((arc) => arc > arcMax);
}

const isWithin = (oid: string, root: string): boolean => `${oid}.`.startsWith(`${root}.`);

const aboveOf = (oid: string): string => oid.slice(0, oid.lastIndexOf('.'));

/**
 * The row that was meant, where a table or a column is walked in its place: the row of a table is its number 1, and the
 * columns are below. Undefined if the walk is right, or if nothing shows that it is not.
 */
export function intendedRow(walk: string, columns: readonly string[]): string | undefined {
  const [row = '', ...others] = new Set(columns.map(aboveOf));
  if (row === '' || others.length > 0) return undefined;
  if (aboveOf(walk) === row) return row;
  // one column may as well be written with the index of a row behind it
  const isTable = row === `${walk}.1` && (columns.length > 1 || !walk.endsWith('.1'));
  return isTable ? row : undefined;
}

/** What is wrong with an object identifier; undefined if it can be read. */
export function oidError(text: string): string | undefined {
  if (text.startsWith('.')) return 'Leave out the leading dot';
  if (!/^[0-2](?:\.(?:0|[1-9]\d{0,9})){5,40}$/.test(text))
    return 'An OID is at least six numbers with dots between them, such as 1.3.6.1.2.1.33.1.2.4.0';
  if (isSpelledOtherwise(text))
    return 'The second number of an OID is at most 39 after 0 and 1, and no number is above 4294967295';
  if (isWithin(text, scripts) || isWithin(scripts, text))
    return `Nothing at or above ${scripts} is read: each GET there runs a script on the device`;
  const account = accounts.find((root) => isWithin(text, root) || isWithin(root, text));
  return account === undefined
    ? undefined
    : `Nothing at or above ${account} is read: it holds the accounts of SNMP`;
}
