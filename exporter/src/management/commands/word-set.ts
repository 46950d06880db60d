/** A set of RouterOS names, written as a text with spaces and line ends between them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
