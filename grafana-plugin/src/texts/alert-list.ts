import { texts } from './text.ts';

export const text = texts('alert-list', {
  noneOfDevice: 'No alert fires for this device',
  noneOfSite: 'No alert fires at this site',
  noneSince: 'Looked at {{time}}, and every 15 seconds.',
  failed: 'The alerts could not be read',
  causesFailed: 'Which other alert explains one of these could not be read',
  openAll: 'All alerts of this site',
  openOfDevice: 'Open the alerts page',
});
