// Written by scripts/generate.ts from the files beside it.
import type { ApiResource } from './core/define-route.ts';
import sitesResource from './sites.ts';

export const resources: readonly ApiResource[] = [
  sitesResource,
];
