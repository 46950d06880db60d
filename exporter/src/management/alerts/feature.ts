import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const alertRead = permission('alert.read', 'viewer', 'View alerts and silences.');
export const silenceWrite = permission('silence.write', 'operator', 'Create and expire silences.');

export default defineFeature({
  permissions: [alertRead, silenceWrite],
});
