import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** One digest of files and folders, by their paths from `base` and their contents: whatever changes below makes another one. */
export async function digestOfFiles(base: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = (await stat(path)).isFile() ? [''] : (await readdir(path, { recursive: true })).sort();
    for (const file of files) {
      const full = join(path, file);
      if ((await stat(full)).isFile())
        hash
          .update(`${relative(base, path)}/${file}\0`)
          .update(await readFile(full))
          .update('\0');
    }
  }
  return hash.digest('hex');
}
