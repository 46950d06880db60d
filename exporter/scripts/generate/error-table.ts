import type { ErrorRows } from '../../src/errors/error-rows.ts';
import { errorAreas } from './error-areas.ts';

/** Error rows by the folder that declares them, such as `store/secrets`. */
export type ErrorFolders = ReadonlyMap<string, ErrorRows>;

export const areaOf = (code: string): string => code.replace(/\..*$/, '');

/** All rows as one table. Refuses a code that is declared twice or in a folder of another area. */
export function assembleErrors(folders: ErrorFolders): ErrorRows {
  const owners = new Map<string, string>();
  for (const [folder, rows] of folders) {
    for (const code of Object.keys(rows)) {
      const owner = owners.get(code);
      if (owner !== undefined) throw new Error(`The code ${code} is in both ${owner} and ${folder}.`);
      if (!/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) {
        throw new Error(`The code ${code} of ${folder} does not have the form area.what-happened.`);
      }
      if (!(errorAreas[areaOf(code)]?.folders ?? []).includes(folder)) {
        throw new Error(
          `The code ${code} does not belong to ${folder}: its area has other folders or does not exist.`,
        );
      }
      owners.set(code, folder);
    }
  }
  const ordered = Object.entries(errorAreas).flatMap(([area, { folders: names }]) =>
    names.flatMap((folder) =>
      Object.entries(folders.get(folder) ?? {}).filter(([code]) => areaOf(code) === area),
    ),
  );
  return Object.fromEntries(ordered);
}

/** src/errors/table.generated.ts: plain data without imports, because everything else imports it. */
export function errorTableModule(rows: ErrorRows): string {
  const lines = Object.entries(rows).map(([code, { summary, remedy, status, retryAfterSeconds }]) => {
    const facts = [
      ...(status === undefined ? [] : [`    status: ${status},\n`]),
      ...(retryAfterSeconds === undefined ? [] : [`    retryAfterSeconds: ${retryAfterSeconds},\n`]),
      property('summary', summary),
      property('remedy', remedy),
    ];
    return `  '${code}': {\n${facts.join('')}  },\n`;
  });
  return `// Written by scripts/generate.ts from the files errors.ts of all folders.
export const table = {
${lines.join('')}} as const;
`;
}

/** Formatted as the formatter would. */
function property(name: string, text: string): string {
  const line = `    ${name}: ${quoted(text)},`;
  return line.length <= 110 ? `${line}\n` : `    ${name}:\n      ${quoted(text)},\n`;
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}
