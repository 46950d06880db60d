import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import {
  type AlertmanagerServer,
  startAlertmanager,
} from '../../exporter/test/alertmanager/alertmanager-server.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';

const template = fileURLToPath(new URL('../alertmanager/mikrofleet.tmpl', import.meta.url));

let server: AlertmanagerServer | undefined;
let mailServer: Server | undefined;
afterEach(async () => {
  await server?.stop();
  mailServer?.close();
});

/** A mail server that takes everything and keeps it. */
async function startMailServer(): Promise<{ readonly port: number; readonly messages: string[] }> {
  const messages: string[] = [];
  mailServer = createServer((socket) => converse(socket, (message) => messages.push(message)));
  await new Promise<void>((resolve) => mailServer?.listen(0, '127.0.0.1', resolve));
  return { port: (mailServer.address() as AddressInfo).port, messages };
}

function converse(socket: Socket, onMessage: (text: string) => void): void {
  let unread = '';
  let isData = false;
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  say('220 mail.example ESMTP');
  socket.on('error', () => undefined);
  socket.setEncoding('utf8').on('data', (text: string) => {
    unread += text;
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n';
      const at = unread.indexOf(end);
      if (at === -1) return;
      const read = unread.slice(0, at);
      unread = unread.slice(at + end.length);
      if (isData) {
        isData = false;
        onMessage(read);
        say('250 taken');
      } else if (/^DATA/i.test(read)) {
        isData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(read)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  });
}

const unquoted = (text: string): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

it('the link to a silence in e-mail names the site exactly as it is', async () => {
  const { port, messages } = await startMailServer();
  server = await startAlertmanager({
    configuration: `
templates: ["${template}"]
route: { receiver: mail, group_wait: 0s, group_by: [tenant, site] }
receivers:
  - name: mail
    email_configs:
      - to: noc@isp.example
        from: mikrofleet@isp.example
        smarthost: 127.0.0.1:${port}
        hello: localhost
        require_tls: false
        html: '{{ template "mikrofleet.email" . }}'
`,
  });
  await server.fire({ alertname: 'MikrofleetSiteDown', tenant: 'a+b\\c', site: 'Tower 1 & "x"' });
  const [message = ''] = await until(
    'the e-mail arrives',
    () => messages,
    (found) => found.length > 0,
  );
  const [, link = ''] = /<a href="([^"]*)">Silence<\/a>/.exec(unquoted(message)) ?? [];
  expect(link).toMatch(/^http:\/\/.*\/#\/silences\/new\?filter=/);
  const [, filter = ''] = link.split('?filter=');
  // What the page of Alertmanager does with it.
  expect(decodeURIComponent(filter)).toBe(String.raw`{site="Tower 1 & \"x\"", tenant="a+b\\c"}`);
});
