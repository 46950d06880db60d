import { texts } from './text.ts';

export const text = texts('access', {
  needsToken:
    'Your role may do this, but the token of the plugin may not. An administrator enters one with the role {{role}} in the set-up.',
  needsExporter:
    'The exporter (version {{version}}) is older than this plugin and does not know this yet. Update it.',
  needsRole: 'The organisation role {{role}} may do this. Ask an administrator.',
});
