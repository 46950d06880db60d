import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.unknown-resource': {
    status: 404,
    summary: 'Nothing of this name can be read live.',
    remedy: 'Use one of the names that the message lists.',
  },
  'request.too-many-streams': {
    status: 429,
    summary: 'Too many streams of live values are open.',
    remedy: 'Close a page that shows the device, or read its values now and then instead of as a stream.',
  },
} satisfies ErrorRows;
