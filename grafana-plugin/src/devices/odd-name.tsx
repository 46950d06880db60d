import { Alert } from '@grafana/ui';
import { text } from '../texts/devices.ts';

/** What needs no quotes in a shell, no escape in PromQL and none in an address. */
const isPlain = (name: string): boolean => /^[\w.-]*$/u.test(name);

/** Every name is allowed; who gives one should know where it will stand. */
export const OddNameHint = ({ name }: { readonly name: string }) =>
  isPlain(name.trim()) ? null : (
    <Alert severity="info" title={text('oddName')}>
      {text('oddNameHint')}
    </Alert>
  );
