/** A command sentence taken apart. */
export interface Request {
  readonly command: string;
  readonly tag: string | undefined;
  readonly arguments: ReadonlyMap<string, string>;
  readonly queries: readonly string[];
  /** Word of the API itself, such as `.proplist`, without its dot. */
  readonly proplist: string | undefined;
}

const NO_ARGUMENTS: ReadonlyMap<string, string> = new Map();

export function parseRequest(words: readonly string[]): Request {
  const [command = ''] = words;
  let tag: string | undefined;
  let proplist: string | undefined;
  let values: Map<string, string> | undefined;
  const queries: string[] = [];
  for (let i = 1; i < words.length; i++) {
    const text = words[i] ?? '';
    if (text.startsWith('.tag=')) tag = text.slice(5);
    else if (text.startsWith('?')) queries.push(text.slice(1));
    else if (text.startsWith('=')) {
      // Split at the second "=" only: a value may contain more.
      const split = text.indexOf('=', 1);
      const name = split < 0 ? text.slice(1) : text.slice(1, split);
      const value = split < 0 ? '' : text.slice(split + 1);
      if (name === '.proplist') proplist = value;
      else (values ??= new Map()).set(name, value);
    }
  }
  return { command, tag, arguments: values ?? NO_ARGUMENTS, queries, proplist };
}
