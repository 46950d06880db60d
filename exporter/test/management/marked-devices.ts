import { demoFleet } from '@mikrofleet/simulator';

/** In every password of {@link devices}, and so in nothing that anybody may see. */
export const marker = 'marker-Pa55word';
export const devices = demoFleet.map((device) => ({
  ...device,
  users: device.users.map((user) => ({ ...user, password: `${marker}-${user.name}` })),
}));
