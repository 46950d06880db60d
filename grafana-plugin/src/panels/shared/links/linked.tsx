import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import type { Target } from './target.ts';

interface LinkedProps {
  readonly target: Target | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Content that leads somewhere, or only stands there. */
export function Linked({ target, className = '', children }: LinkedProps) {
  const link = useStyles2(linkStyle);
  if (target === undefined) return <div className={className}>{children}</div>;
  return (
    <a
      className={`${className} ${link}`}
      href={target.href}
      title={target.title}
      target={target.target}
      rel={target.target === '_blank' ? 'noreferrer' : undefined}
      onClick={target.onClick}
    >
      {children}
    </a>
  );
}

const linkStyle = ({ colors }: GrafanaTheme2) =>
  css({
    color: 'inherit',
    '&:hover': { textDecoration: 'underline', color: 'inherit' },
    '&:focus-visible': { outline: `3px solid ${colors.text.primary}`, outlineOffset: -3 },
  });
