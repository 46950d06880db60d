/** Version 5 of the router, which the page shares with plugins, has no types of its own. */
declare module 'react-router-dom' {
  import type { History } from 'history';
  import type { ComponentType, ReactNode } from 'react';

  export const Router: ComponentType<{ readonly history: History; readonly children: ReactNode }>;
}

declare module '*.css';

/** Shared with plugins as they are. */
declare module 'd3';
declare module 'prismjs';
declare module 'slate';
declare module 'slate-plain-serializer';
declare module 'slate-react';
