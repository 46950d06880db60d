import { texts } from './text.ts';

export const text = texts('devices', {
  title: 'Devices',
  failed: 'The devices could not be read',
});
