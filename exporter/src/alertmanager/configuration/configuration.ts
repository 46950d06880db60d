import { Document } from 'yaml';
import { inhibitRules } from './inhibition.ts';
import { heartbeatReceiver, receiver } from './receivers.ts';
import { daytime, notifyReceiver, pageReceiver, platformPage, rootRoute } from './routes.ts';
import type { NotificationSettings } from './settings.ts';

const head = ` Written by \`mikrofleet alertmanager-config\` for Alertmanager 0.25 and newer; changed there, not here.
 amtool check-config FILE checks it, together with its templates.`;

/** `alertmanager.yml`, for Alertmanager 0.25 and newer. */
export function alertmanagerConfiguration(settings: NotificationSettings): string {
  const { tenants, withoutTeam, platform, fallback, heartbeat, day, mailServer, templates } = settings;
  const content = {
    ...(mailServer === undefined
      ? {}
      : {
          global: {
            smtp_smarthost: mailServer.smarthost,
            smtp_from: mailServer.from,
            smtp_require_tls: mailServer.requireTls,
            ...(mailServer.username === undefined ? {} : { smtp_auth_username: mailServer.username }),
            ...(mailServer.passwordFile === undefined
              ? {}
              : { smtp_auth_password_file: mailServer.passwordFile }),
          },
        }),
    templates: [templates],
    time_intervals: [
      {
        name: daytime,
        time_intervals: [{ times: [{ start_time: day.from, end_time: day.to }], location: day.timeZone }],
      },
    ],
    route: rootRoute(tenants, platform),
    inhibit_rules: inhibitRules,
    receivers: [
      receiver('fallback', fallback),
      heartbeatReceiver(heartbeat),
      ...(platform.page.length > 0 ? [receiver(platformPage, platform.page)] : []),
      receiver('platform', platform.notify),
      ...[...tenants].flatMap(([tenant, { page, notify }]) => [
        ...(page.length > 0 ? [receiver(pageReceiver(tenant), page)] : []),
        receiver(notifyReceiver(tenant), notify),
      ]),
    ],
  };
  const document = new Document(content, { aliasDuplicateObjects: false });
  // So that a tenant that is new changes the file, and `--check` finds it.
  const noTeam = withoutTeam.length > 0 ? `\n Without a team: ${withoutTeam.join(', ')}.` : '';
  document.commentBefore = `${head}${noTeam}`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
