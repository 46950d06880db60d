import { join } from 'node:path';
import { hostFolder } from '../bundle/bundle.ts';

export const boardsFolder = join(hostFolder, '../../dashboards/json');
export const runbooksFolder = join(hostFolder, '../../alert-rules/runbooks');
