import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { boardLinks } from '../boards/board-link.ts';
import { SeverityBadge } from '../alerts/severity-badge.tsx';
import { OutcomeBadge } from '../pages/audit/outcome-badge.tsx';
import { ClassBadge } from '../pages/device/console/class-badge.tsx';
import { isWorthShowing } from '../pages/device/has-resource.ts';
import { TestSteps } from '../pages/register/test-steps.tsx';
import { reasonWord, typeWord } from './words.ts';

// A newer exporter, or a label of somebody's rule. The last two are names that every object of JavaScript has.
const words = ['balloon', 'constructor', 'toString'];

test.each(words)('a word that this version does not know is shown as it is: %s', (word) => {
  expect(typeWord(word)).toBe(word);
  expect(reasonWord(word)).toBe(word);
  expect(boardLinks(word as never, { tenant: 'acme', site: 'Tower 1', device: 'x' })).toEqual([]);
  expect(isWorthShowing(word as never, 'interfaces', undefined)).toBe(false);
  render(
    <>
      <OutcomeBadge outcome={word as never} />
      <ClassBadge of={word as never} />
      <SeverityBadge severity={word} />
      <TestSteps
        transport="api"
        steps={[{ step: word, outcome: word, summary: 'Done.', duration_ms: 5, facts: {} } as never]}
      />
    </>,
  );
  expect(screen.getAllByText(word).length).toBeGreaterThanOrEqual(3);
  screen.getByText(`Severity ${word}`);
  expect(document.body.textContent).not.toMatch(/undefined|\[object|function/u);
});
