import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const sessionRead = permission('session.read', 'viewer', 'See who one is and what one may do.');

export default defineFeature({
  permissions: [sessionRead],
});
