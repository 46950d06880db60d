import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.unknown-resource': {
    status: 404,
    summary: 'There is no live resource with this name.',
    remedy: 'Use one of the names in the message.',
  },
  'request.too-many-streams': {
    status: 429,
    summary: 'Too many live streams are open.',
    remedy: 'Close a page that shows the device, or poll its values instead of streaming them.',
  },
} satisfies ErrorRows;
