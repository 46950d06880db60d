import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';

/** For screen readers only. */
export function Unseen({ children }: { readonly children: string }) {
  return <span className={useStyles2(unseenStyle)}>{children}</span>;
}

const unseenStyle = () =>
  css({
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
