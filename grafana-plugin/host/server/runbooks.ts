import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { runbooksFolder } from './defaults.ts';

export const runbooksPath = '/runbooks/';

/** Names of alerts, as links in notifications have them; no other path of a folder. */
const named = /^\/runbooks\/(?<file>\w+\.md)$/u;

/** Answers with a runbook as the text that it is: a browser neither runs nor renders it. */
export async function sendRunbook(response: ServerResponse, pathname: string): Promise<void> {
  const file = named.exec(pathname)?.groups?.['file'];
  const text = file === undefined ? undefined : await textOf(file);
  response
    .writeHead(text === undefined ? 404 : 200, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    .end(text ?? 'There is no such runbook: alert-rules/runbooks has one for each alert.\n');
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(join(runbooksFolder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
