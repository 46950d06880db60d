import { texts } from './text.ts';

export const text = texts('states', {
  loading: 'Loading …',
  notKnown: 'not known',
  retry: 'Try again',
  code: 'Code {{code}}',
  codeAndRequest: 'Code {{code}}, request {{request}} in the log of the exporter',
  stale: 'Not refreshed since {{time}}',
  notSetUp: 'The plugin is not set up yet',
  notSetUpAdmin: 'It needs the address of the exporter and a token of your tenant. This takes a minute.',
  notSetUpOthers: 'An administrator of this organisation sets it up. Until then there is nothing to show.',
  openSetUp: 'Set up',
  checkSetUp: 'Check the set-up',
  noSession: 'The exporter does not let the plugin in',
  tooOld: 'The exporter is older than this plugin',
  tooOldRemedy: 'The plugin needs a newer exporter. Update it, then reload this page.',
  tooOldVersion: 'version {{version}} does not know this yet. Update the exporter, then reload this page.',
  noPermission: 'Your role may not open this page',
  noPermissionRemedy:
    'It needs the right to: {{meaning}} The organisation role {{needed}} has it; yours is {{own}}. Ask an administrator.',
  tokenTooLow: 'The token of the plugin may not open this page',
  tokenTooLowRemedy:
    'It needs the right to: {{meaning}} Your role {{own}} has it, but the token has only the role {{role}} in the exporter. An administrator makes one with the role {{needed}} of the tenant and enters it in the set-up of the plugin.',
  tokenEnds: 'The token of the plugin ends {{when}}: {{time}}',
  tokenEnded: 'The token of the plugin ended {{when}}: {{time}}',
  tokenOver: 'The token of the plugin has ended',
  tokenEndsRemedy:
    'Without it nobody of this organisation can use the plugin. Make another one on the machine of the exporter, and enter it in the set-up:',
  pageUnknown: 'There is no such page',
  pageUnknownRemedy: 'The address may be mistyped, or belong to another version of the plugin.',
  toDevices: 'Open the devices',
});
