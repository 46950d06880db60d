import { Drawer } from '@grafana/ui';
import type { ComponentProps } from 'react';

/** A drawer with a form. A click beside it does not close it, as it does Grafana's own: what was typed would be lost. */
export const FormDrawer = (props: Omit<ComponentProps<typeof Drawer>, 'closeOnMaskClick'>) => (
  <Drawer {...props} closeOnMaskClick={false} />
);
