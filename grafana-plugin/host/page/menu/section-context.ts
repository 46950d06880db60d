import type { NavModelItem } from '@grafana/data';
import { createContext } from 'react';

/** Where in the menu the page is. Undefined: not in it. */
export const SectionContext = createContext<NavModelItem | undefined>(undefined);
