import { permission } from '../../access/permission.ts';
import { defineFeature } from '../define-feature.ts';

export const reportRead = permission('report.read', 'viewer', 'Make reports.');

export default defineFeature({ permissions: [reportRead] });
