import { createContext } from 'react';

/** The menu beside or above the page. */
export const MenuContext = createContext<{ readonly isOpen: boolean; readonly open: () => void }>({
  isOpen: false,
  open: () => {},
});
