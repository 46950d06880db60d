import type { Page } from '../src/app/page.ts';

const folder = new URL('../src/pages/', import.meta.url);

const local = (name: string): string =>
  `${name.replaceAll(/-(?<letter>\w)/gu, (_, letter: string) => letter.toUpperCase())}Page`;

/** The list of pages: one folder each, with a page.ts. */
export function pagesModule(names: readonly string[]): string {
  const imports = names.map((name) => `import { page as ${local(name)} } from './${name}/page.ts';\n`);
  return `// Generated from the folders beside it by npm run generate; do not edit.
import type { Page } from '../app/page.ts';
${imports.join('')}
export const pages: readonly Page[] = [
${names.map((name) => `  ${local(name)},\n`).join('')}];
`;
}

/** As they are listed in Grafana's menu. */
export async function readPages(names: readonly string[]): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const name of names) {
    const { page } = (await import(new URL(`${name}/page.ts`, folder).href)) as { page: Page };
    pages.push(page);
  }
  return pages.sort((left, right) => (left.menu?.place ?? 0) - (right.menu?.place ?? 0));
}
