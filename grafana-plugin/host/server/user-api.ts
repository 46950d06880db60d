import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError, sendJson } from './answer.ts';
import { emailOf, type Organisation } from './people/people.ts';
import { cookieNames, cookieOf, type SignedIn } from './people/signed-in.ts';

const switching = /^\/api\/user\/using\/(?<id>\d+)$/u;

/** `/api/user…` and `/api/org`. False: another path. */
export function answerUser(
  path: string,
  { method }: IncomingMessage,
  response: ServerResponse,
  { signedIn, organisations }: { signedIn: SignedIn; organisations: readonly Organisation[] },
): boolean {
  const { person, organisation } = signedIn;
  const chosen = method === 'POST' ? switching.exec(path)?.groups?.['id'] : undefined;
  if (chosen !== undefined) {
    if (organisations.every(({ id }) => String(id) !== chosen))
      sendError(response, 401, 'Not a valid organization');
    else {
      response.setHeader('set-cookie', cookieOf(cookieNames.organisation, chosen));
      sendJson(response, 200, { message: 'Active organization changed' });
    }
  } else if (path === '/api/user')
    sendJson(response, 200, {
      id: person.id,
      uid: person.uid,
      email: emailOf(person),
      name: person.name,
      login: person.login,
      theme: '',
      orgId: organisation.id,
      isGrafanaAdmin: person.isServerAdmin,
      isDisabled: false,
      isExternal: false,
    });
  else if (path === '/api/user/orgs')
    sendJson(
      response,
      200,
      organisations.map(({ id, name }) => ({ orgId: id, name, role: person.role })),
    );
  else if (path === '/api/org')
    sendJson(response, 200, { id: organisation.id, name: organisation.name, address: {} });
  else if (path === '/api/login/ping') sendJson(response, 200, { message: 'Logged in' });
  else return false;
  return true;
}
