import { demoFleet } from '@mikrofleet/simulator';

/** Part of every password of {@link devices}, so it must never be visible anywhere. */
export const marker = 'marker-Pa55word';
export const devices = demoFleet.map((device) => ({
  ...device,
  users: device.users.map((user) => ({ ...user, password: `${marker}-${user.name}` })),
}));
