import type { Destination } from './settings.ts';

/** As Alertmanager names and writes it. */
export interface Receiver {
  readonly name: string;
  readonly [integrations: `${string}_configs`]: readonly object[];
}

const template = (name: string): string => `{{ template "mikrofleet.${name}" . }}`;

/** One receiver that sends to all `destinations`. */
export function receiver(name: string, destinations: readonly Destination[]): Receiver {
  const configs: Record<`${string}_configs`, object[]> = {};
  for (const destination of destinations)
    (configs[`${destination.kind}_configs`] ??= []).push(configOf(destination));
  return { name, ...configs };
}

/** The heartbeat: what it sends does not matter, and that it stops must not be sent. */
export const heartbeatReceiver = (destination: Destination | undefined): Receiver => ({
  name: 'heartbeat',
  ...(destination === undefined
    ? {}
    : { webhook_configs: [{ ...configOf(destination), send_resolved: false }] }),
});

function configOf(destination: Destination): object {
  switch (destination.kind) {
    case 'email':
      return {
        to: destination.to,
        send_resolved: true,
        headers: { Subject: template('title') },
        text: template('text'),
        html: template('email'),
      };
    case 'slack':
      return {
        api_url_file: destination.apiUrlFile,
        channel: destination.channel,
        send_resolved: true,
        color: template('slack.color'),
        title: template('slack.title'),
        title_link: template('board'),
        text: template('slack'),
        fallback: template('slack.title'),
      };
    case 'pagerduty':
      return {
        routing_key_file: destination.routingKeyFile,
        send_resolved: true,
        description: template('title'),
        severity: template('pagerduty.severity'),
        client: 'Mikrofleet',
        client_url: template('board'),
        group: '{{ .CommonLabels.tenant }}',
        component: '{{ .CommonLabels.site }}',
        class: '{{ .CommonLabels.alertname }}',
        details: { alerts: template('text') },
      };
    case 'telegram':
      return {
        bot_token: destination.botToken,
        chat_id: destination.chatId,
        send_resolved: true,
        parse_mode: 'HTML',
        message: template('telegram'),
      };
    default:
      return {
        url: destination.url,
        send_resolved: true,
        ...(destination.bearerTokenFile === undefined
          ? {}
          : { http_config: { authorization: { credentials_file: destination.bearerTokenFile } } }),
      };
  }
}
