import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { extname, join, normalize } from 'node:path';
import type { Packages } from '../bundle/packages.ts';
import { drawnIcon } from './drawn-icons.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Answers with a file below a folder. False if there is none; `..` does not lead out of the folder. */
export async function sendFile(response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const file = join(folder, normalize(`/${path}`));
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  pipeline(createReadStream(file), response, (error) => {
    if (error) response.destroy();
  });
  return true;
}

const fontFiles: Readonly<Record<string, string>> = {
  Regular: '400-normal',
  Medium: '500-normal',
  Italic: '400-italic',
};

/** The icons and fonts that Grafana's styles ask for under `/public`. False if the path is neither. */
export async function sendAsset(
  response: ServerResponse,
  path: string,
  packages: Packages,
): Promise<boolean> {
  const icon = /^\/public\/build\/img\/(?<name>.+)$/u.exec(path)?.groups?.['name'];
  if (icon !== undefined) {
    if (await sendFile(response, join(packages.folderOf('@grafana/ui'), 'dist/public/img'), icon))
      return true;
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawnIcon(icon));
    return true;
  }
  const style = /fonts\/inter\/Inter-(?<style>Regular|Medium|Italic)\.woff2$/u.exec(path)?.groups?.['style'];
  if (style !== undefined) {
    const name = `inter-latin-${fontFiles[style]}.woff2`;
    return await sendFile(response, join(packages.folderOf('@fontsource/inter'), 'files'), name);
  }
  if (!/^\/public\/.*fonts\/roboto\//u.test(path)) return false;
  const folder = join(packages.folderOf('@fontsource/roboto-mono'), 'files');
  return await sendFile(response, folder, 'roboto-mono-latin-400-normal.woff2');
}
