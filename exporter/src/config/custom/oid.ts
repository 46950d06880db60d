/** Reading an object below this one runs a script on the device. */
const scripts = '1.3.6.1.4.1.14988.1.1.18';
/** SNMP-COMMUNITY-MIB and SNMP-USER-BASED-SM-MIB: who may read the agent, and how. */
const accounts = ['1.3.6.1.6.3.15', '1.3.6.1.6.3.18'];

const isWithin = (oid: string, root: string): boolean => `${oid}.`.startsWith(`${root}.`);

/** What is wrong with an object identifier; undefined if it can be read. */
export function oidError(text: string): string | undefined {
  if (text.startsWith('.')) return 'Leave out the leading dot';
  if (!/^[0-2](?:\.(?:0|[1-9]\d{0,9})){5,40}$/.test(text))
    return 'An OID is at least six numbers with dots between them, such as 1.3.6.1.2.1.33.1.2.4.0';
  if (isWithin(text, scripts) || isWithin(scripts, text))
    return `Nothing at or above ${scripts} is read: each GET there runs a script on the device`;
  const account = accounts.find((root) => isWithin(text, root) || isWithin(root, text));
  return account === undefined
    ? undefined
    : `Nothing at or above ${account} is read: it holds the accounts of SNMP`;
}
