import { networkError } from '../address.ts';
import type { SectionKey } from '../declaration.ts';

export const adHoc = {
  kind: 'section',
  about: 'Addresses that may be probed without being a target.',
  keys: {
    allow: {
      kind: 'list',
      of: { kind: 'text', form: /^[0-9A-Fa-f:.]+\/\d{1,3}$/, check: networkError },
      mayBeEmpty: true,
      absent: 'none',
      about: 'Networks such as `10.9.0.0/16` in which addresses that are not targets may be probed.',
    },
  },
} as const satisfies SectionKey;
