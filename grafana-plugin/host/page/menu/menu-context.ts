import { createContext } from 'react';

/** The menu beside or above the page. Without an app there is none. */
export const MenuContext = createContext<{
  readonly isThere: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
}>({
  isThere: false,
  isOpen: false,
  open: () => {},
});
