import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registration.failed': {
    status: 422,
    summary: 'The device was not registered because a step of the connection test failed.',
    remedy: 'Follow the remedies in `diagnosis.steps`, or register with `contact: false` to skip the test.',
  },
} satisfies ErrorRows;
