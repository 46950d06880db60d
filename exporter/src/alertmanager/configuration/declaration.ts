import type { Keys, ListKey, SectionKey, SectionsKey } from '../../config/declaration.ts';

const timeOfDay = { form: /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, wrong: 'Write it like 07:00' } as const;
const webAddress = {
  form: /^https?:\/\/[^\s/]+(?:\/\S*)?$/,
  wrong: 'Write it like https://noc.example/alerts',
} as const;
const mailAddress = { form: /^[^\s@]+@[^\s@]+$/, wrong: 'Write it like noc@isp.example' } as const;

const destinations = {
  kind: 'sections',
  about: 'Where to send.',
  keys: {
    kind: {
      kind: 'choice',
      of: ['email', 'slack', 'pagerduty', 'telegram', 'webhook'],
      required: true,
      about: 'What kind of receiver it is.',
    },
    to: {
      kind: 'list',
      of: { kind: 'text', ...mailAddress },
      orOne: true,
      required: 'one address or several',
      only: { key: 'kind', values: ['email'] },
      about: 'Addresses to write to.',
    } satisfies ListKey,
    api_url_file: {
      kind: 'path',
      required: 'a file with the address of the incoming webhook',
      only: { key: 'kind', values: ['slack'] },
      about: 'File with the address of the incoming webhook.',
    },
    channel: {
      kind: 'text',
      form: /^[#@]?\S+$/,
      wrong: 'Write it like #noc',
      required: 'the channel, such as #noc',
      only: { key: 'kind', values: ['slack'] },
      about: 'Channel to post to.',
    },
    routing_key_file: {
      kind: 'path',
      required: 'a file with the integration key of Events API v2',
      only: { key: 'kind', values: ['pagerduty'] },
      about: 'File with the integration key of the service (Events API v2).',
    },
    bot_token_file: {
      kind: 'path',
      required: 'a file with the token of the bot',
      only: { key: 'kind', values: ['telegram'] },
      about: 'File with the token of the bot; it is written into the output.',
    },
    chat_id: {
      kind: 'text',
      form: /^-?[1-9]\d{0,14}$/,
      wrong: 'This is not the id of a chat; groups have a negative one, such as -1001234567890',
      required: 'the id of the chat',
      only: { key: 'kind', values: ['telegram'] },
      about: 'Id of the chat; negative for groups.',
    },
    url: {
      kind: 'text',
      ...webAddress,
      only: { key: 'kind', values: ['webhook'] },
      about: 'Address to post to.',
    },
    url_file: {
      kind: 'path',
      only: { key: 'kind', values: ['webhook'] },
      about: 'File with the address, if it is a secret; it is written into the output.',
    },
    bearer_token_file: {
      kind: 'path',
      only: { key: 'kind', values: ['webhook'] },
      about: 'File with a token to authenticate with.',
    },
  },
} as const satisfies SectionsKey;

export const team = { page: destinations, notify: destinations } as const satisfies Keys;

const heartbeat = {
  kind: 'section',
  about: 'A service outside the network that raises the alarm if nothing arrives.',
  keys: {
    url: { kind: 'text', ...webAddress, about: 'Address to post to.' },
    url_file: {
      kind: 'path',
      about: 'File with the address, if it is a secret; it is written into the output.',
    },
    bearer_token_file: { kind: 'path', about: 'File with a token to authenticate with.' },
  },
} as const satisfies SectionKey;

/** All keys of the settings file. */
export const file = {
  templates: {
    kind: 'text',
    default: 'mikrofleet.tmpl',
    about: 'Template files, relative to the configuration of Alertmanager.',
  },
  day: {
    kind: 'section',
    about: 'When alerts with the severity info are sent.',
    keys: {
      from: { kind: 'text', ...timeOfDay, default: '07:00', about: 'Start.' },
      to: { kind: 'text', ...timeOfDay, default: '22:00', about: 'End.' },
      time_zone: { kind: 'text', check: timeZoneError, default: 'UTC', about: 'Time zone of both.' },
    },
  },
  smtp: {
    kind: 'section',
    about: 'The mail server.',
    keys: {
      smarthost: {
        kind: 'text',
        form: /^\S+:\d{1,5}$/,
        wrong: 'Write it like mail.isp.example:587',
        required: 'the mail server with its port, such as mail.isp.example:587',
        about: 'Mail server with its port.',
      },
      from: { kind: 'text', ...mailAddress, required: 'the address of the sender', about: 'Sender.' },
      username: { kind: 'text', about: 'User name.' },
      password_file: {
        kind: 'path',
        neededBy: 'username',
        needs: { key: 'username', why: 'A password needs a username' },
        about: 'File with the password.',
      },
      require_tls: { kind: 'flag', default: true, about: 'Send over STARTTLS only.' },
    },
  },
  heartbeat,
  platform: {
    kind: 'section',
    about: 'The team of the platform: alerts without a tenant, such as those about the exporter itself.',
    keys: team,
  },
  fallback: { ...destinations, about: 'Alerts of a tenant that has no team here.' },
  tenants: {
    kind: 'named',
    about: 'The team of each tenant.',
    name: { form: /\S/, wrong: 'The name of a tenant must not be blank' },
    keys: team,
  },
} as const satisfies Keys;

function timeZoneError(text: string): string | undefined {
  try {
    // Offsets are zones for this, and not for Alertmanager.
    if (!/^[+-]/.test(text)) return void new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    // Said below.
  }
  return 'This is not a time zone; write it like Europe/Riga';
}
