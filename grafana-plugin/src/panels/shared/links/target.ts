import { type InterpolateFunction, locationUtil, textUtil } from '@grafana/data';
import type { MouseEvent } from 'react';
import type { Row } from '../rows/row.ts';
import { filledTemplate } from './link-template.ts';

/** Where a click on something leads. */
export interface Target {
  readonly href: string;
  readonly title?: string;
  readonly target?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A data link of the field goes before the template of the panel. */
export function targetOf(
  row: Row | undefined,
  labels: Readonly<Record<string, string>>,
  template: string,
  replaceVariables: InterpolateFunction,
): Target | undefined {
  const [own] = row?.field.getLinks?.({ valueRowIndex: row.index }) ?? [];
  if (own !== undefined)
    return {
      href: own.href,
      title: own.title,
      ...(own.target === undefined ? {} : { target: own.target }),
      ...(own.onClick === undefined ? {} : { onClick: (event: MouseEvent) => own.onClick?.(event) }),
    };
  const address = filledTemplate(template, labels);
  return address === undefined
    ? undefined
    : { href: locationUtil.assureBaseUrl(textUtil.sanitizeUrl(replaceVariables(address))) };
}
