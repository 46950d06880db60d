import { Button, type ButtonProps, LinkButton } from '@grafana/ui';
import type { IconName } from '@grafana/data';
import type { ReactNode } from 'react';
import type { PermissionName } from './permissions.generated.ts';
import { useRefusal } from './refusal.ts';

interface PermittedButtonProps {
  readonly needs: PermissionName;
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** Makes it a link. */
  readonly href?: string;
  readonly icon?: IconName;
  readonly variant?: ButtonProps['variant'];
  readonly size?: ButtonProps['size'];
  readonly fill?: ButtonProps['fill'];
  readonly type?: 'button' | 'submit';
  /** While it is at work. */
  readonly disabled?: boolean;
  /** What it is about, where several buttons say the same. */
  readonly 'aria-label'?: string;
  /** Why it cannot be used now, whatever the person may do. */
  readonly unless?: string | undefined;
}

/** A button that is shown to everybody, and says who may use it to those who may not. */
export function PermittedButton({ needs, href, unless, onClick, disabled, ...button }: PermittedButtonProps) {
  const refusal = useRefusal(needs) ?? unless;
  // A link that leads nowhere would still be followed from the keyboard.
  if (href !== undefined && refusal === undefined) return <LinkButton href={href} {...button} />;
  return (
    <Button
      type="button"
      {...button}
      disabled={refusal !== undefined || disabled === true}
      {...(refusal === undefined ? { onClick } : { tooltip: refusal })}
    />
  );
}
