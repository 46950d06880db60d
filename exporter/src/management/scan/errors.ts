import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'address.network-too-large': {
    status: 400,
    summary: 'The network has more addresses than one scan may cover.',
    remedy: 'Scan smaller networks one after another; the largest is a /22.',
  },
} satisfies ErrorRows;
