import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const platformKeys = permission(
  'platform.keys',
  'platform',
  'View the state of the keys and rotate them.',
);

export default defineFeature({
  permissions: [platformKeys],
});
