import type { FieldDisplay } from '@grafana/data';
import { DataLinksContextMenu } from '@grafana/ui';
import type { ComponentProps, ReactElement } from 'react';

type Draw = ComponentProps<typeof DataLinksContextMenu>['children'];

/** A value with its data links: one opens at a click, several as a menu. */
export function Linked({
  value,
  children,
}: {
  readonly value: FieldDisplay;
  readonly children: Draw;
}): ReactElement {
  const { hasLinks, getLinks } = value;
  if (!hasLinks || getLinks === undefined) return children({});
  return (
    <DataLinksContextMenu links={getLinks} style={{ height: '100%' }}>
      {children}
    </DataLinksContextMenu>
  );
}
