import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'address.network-too-large': {
    status: 400,
    summary: 'The network has more addresses than one scan may try.',
    remedy: 'Scan smaller networks one after the other; a /22 is the largest.',
  },
} satisfies ErrorRows;
