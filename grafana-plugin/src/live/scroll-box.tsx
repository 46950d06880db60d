import { css } from '@emotion/css';
import type { ReactNode } from 'react';

/** Wide content scrolls in its own box, with the keyboard too, and never the page. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section className={box} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

const box = css({ overflowX: 'auto', minWidth: 0 });
