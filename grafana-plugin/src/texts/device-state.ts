import { texts } from './text.ts';

export const text = texts('deviceState', {
  up: 'Up',
  down: 'Down',
  pending: 'Not reached yet',
  quarantined: 'Hardware swapped',
  disabled: 'Disabled',
  unknown: 'Unknown',
  withReason: '{{state}}: {{reason}}',
});
