import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registration.failed': {
    status: 422,
    summary: 'The device could not be registered, because a step of the connection test failed.',
    remedy:
      'Follow the remedies in `diagnosis.steps`; or register with `contact: false` and let it be reached later.',
  },
} satisfies ErrorRows;
