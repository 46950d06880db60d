import type { IncomingMessage, ServerResponse } from 'node:http';

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

/** An error in the form of Grafana's own. */
export const sendError = (response: ServerResponse, status: number, message: string): void =>
  sendJson(response, status, { message, traceID: '' });

export const sendDenied = (response: ServerResponse, permission: string): void =>
  sendJson(response, 403, {
    accessErrorId: 'ACE0000000000',
    message: `You'll need additional permissions to perform this action. Permissions needed: ${permission}`,
    title: 'Access denied',
  });

/** Undefined: it is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
