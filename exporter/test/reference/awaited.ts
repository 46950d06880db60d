export const awaited: ReadonlySet<string> = new Set();
export const awaitedObjects = /^$/;
