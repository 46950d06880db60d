import { texts } from './text.ts';

export const text = texts('alert-list', {
  noneOfDevice: 'No alert fires for this device',
  noneOfSite: 'No alert fires at this site',
  noneSince: 'Looked at {{time}}, and every 15 seconds.',
  failed: 'The alerts could not be read',
  since: 'began to fire {{time}}',
  runbook: 'Runbook',
  silenced: 'Silenced',
  openAll: 'All alerts of this site',
});
