import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Picture {
  readonly place: string;
  readonly address: string;
  /** Theme and width. */
  readonly kind: string;
  readonly file: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** All pictures on one page, a row for each place. */
export async function writeContactSheet(folder: string, pictures: readonly Picture[]): Promise<string> {
  const places = [...new Set(pictures.map(({ place }) => place))];
  const rows = places.map((place) => {
    const own = pictures.filter((picture) => picture.place === place);
    const figures = own.map(
      ({ kind, file }) =>
        `<figure><a href="${file}"><img src="${file}" alt="${escape(`${place}, ${kind}`)}" loading="lazy"></a><figcaption>${kind}</figcaption></figure>`,
    );
    return `<h2 id="${place}">${place} <small>${escape(own[0]!.address)}</small></h2>\n<div>${figures.join('')}</div>`;
  });
  const file = join(folder, 'index.html');
  await writeFile(
    file,
    `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of the plugin</title>
<style>
body { font: 14px sans-serif; margin: 2rem; background: #888 }
div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto }
img { height: 420px; display: block }
figure { margin: 0 } small { font-weight: normal }
</style>
${rows.join('\n')}
</html>
`,
  );
  return file;
}
