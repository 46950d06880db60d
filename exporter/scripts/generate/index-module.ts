const identifier = (file: string): string =>
  file
    .replace(/\.ts$/, '')
    .replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .concat('Collector');

/** The list of collectors, from the files beside it. */
export function indexModule(files: readonly string[]): string {
  const imports = files.map((file) => `import ${identifier(file)} from './${file}';`).join('\n');
  const names = files.map((file) => `  ${identifier(file)},\n`).join('');
  return `// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
${imports}

export const collectors: readonly Collector[] = [
${names}];
`;
}
