import { gradeOf, grades, type SignalLimits } from '../../signal/signal-grade.ts';
import { text } from '../../texts/wireless-clients-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import { HeadingLine } from '../shared/list/heading-line.tsx';
import { Marked } from '../shared/states/state-word.tsx';
import type { Client } from './clients.ts';
import { gradeSymbol, gradeTone } from './grade-look.ts';

interface GradeSummaryProps {
  readonly clients: readonly Client[];
  readonly limits: SignalLimits;
  readonly letters: Letters;
  readonly width: number;
}

/** How many clients there are, and how many of each grade. */
export function GradeSummary({ clients, limits, letters, width }: GradeSummaryProps) {
  const counted = grades
    .map((grade) => ({
      grade,
      count: clients.filter(({ signal }) => gradeOf(signal, limits) === grade).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <HeadingLine letters={letters} width={width}>
      <strong>{text('clients', { count: clients.length })}</strong>
      {counted.map(({ grade, count }) => (
        <Marked key={grade} symbol={gradeSymbol[grade]} tone={gradeTone[grade]}>
          {text(`count_${grade}`, { count })}
        </Marked>
      ))}
    </HeadingLine>
  );
}

/** For what does not fit: 40 weak, 12 good. */
export const gradeCounts = (clients: readonly Client[], limits: SignalLimits): string =>
  grades
    .map(
      (grade) => [grade, clients.filter(({ signal }) => gradeOf(signal, limits) === grade).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => text(`count_${grade}`, { count }))
    .join(', ');
