/** A set of RouterOS names, written as whitespace-separated text. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
