export interface Hidden {
  reveal(): string;
}

/** How the exporter logs in at another server. */
export type Account =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Hidden }
  | { readonly kind: 'bearer'; readonly token: Hidden };

/** The header for an account, if there is one. */
export function authorizationOf(account: Account | undefined): Record<string, string> {
  if (account === undefined) return {};
  if (account.kind === 'bearer') return { authorization: `Bearer ${account.token.reveal()}` };
  const pair = Buffer.from(`${account.username}:${account.password.reveal()}`).toString('base64');
  return { authorization: `Basic ${pair}` };
}
