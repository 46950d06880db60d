import { type BadgeColor, type IconName } from '@grafana/ui';
import { Badge } from '../../../states/badge.tsx';
import { text } from '../../../texts/console.ts';
import type { Entry } from './completion.ts';

type CommandClass = NonNullable<Entry['class']>;

const looks: Readonly<Record<CommandClass, readonly [BadgeColor, IconName]>> = {
  read: ['green', 'eye'],
  write: ['blue', 'pen'],
  dangerous: ['red', 'exclamation-triangle'],
  forbidden: ['darkgrey', 'ban'],
};

export function ClassBadge({ of }: { readonly of: CommandClass }) {
  if (!Object.hasOwn(looks, of)) return <Badge color="darkgrey" icon="question-circle" text={of} />;
  const [color, icon] = looks[of];
  return <Badge color={color} icon={icon} text={text(of)} />;
}
