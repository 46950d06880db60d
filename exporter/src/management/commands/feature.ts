import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const commandRead = permission('command.read', 'operator', 'Run commands that only read.');
export const commandWrite = permission('command.write', 'admin', 'Run commands that change a device.');

export default defineFeature({
  permissions: [commandRead, commandWrite],
});
