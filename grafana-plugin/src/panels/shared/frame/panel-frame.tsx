import { css } from '@emotion/css';
import type { FieldConfigSource, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { text } from '../../../texts/panels.ts';
import type { Measure } from '../rows/measures.ts';
import type { Reading } from '../rows/reading.ts';
import { PanelMessage } from './panel-message.tsx';

interface PanelFrameProps<Model> {
  readonly reading: Reading<Model>;
  readonly measures: readonly Measure[];
  readonly fieldConfig: FieldConfigSource;
  readonly children: (model: Model) => ReactNode;
}

/** What is drawn, or the message in its place; an error beside data that is there covers its last line. */
export function PanelFrame<Model>({ reading, measures, fieldConfig, children }: PanelFrameProps<Model>) {
  const styles = useStyles2(frameStyles);
  const { letter, example } = measures[0]!;
  switch (reading.kind) {
    case 'ready':
      return (
        <div className={styles.frame}>
          {children(reading.model)}
          {reading.error !== undefined && (
            <div className={styles.notice} role="alert">
              {text('failedPartly', { error: reading.error })}
            </div>
          )}
        </div>
      );
    case 'loading':
      return <PanelMessage title={text('loading')} />;
    case 'failed':
      return (
        <PanelMessage title={text('failed')} isError>
          {reading.error === '' ? text('failedRemedy') : reading.error}
        </PanelMessage>
      );
    case 'empty': {
      const { noValue = '' } = fieldConfig.defaults;
      // A board says in its own words what it means.
      if (noValue !== '') return <PanelMessage title={noValue} />;
      return (
        <PanelMessage title={text('empty')} example={example}>
          {text('emptyRemedy', { letter })}
        </PanelMessage>
      );
    }
    default:
      return (
        <PanelMessage title={text('wrong')} example={example}>
          {`${whatIsWrong(reading, letter)} ${text('wrongRemedy')}`}
        </PanelMessage>
      );
  }
}

function whatIsWrong(
  { missing, found }: Extract<Reading<unknown>, { kind: 'wrong' }>,
  letter: string,
): string {
  if (missing === undefined) return text('wrongNoNumber', { letter });
  return found.length === 0
    ? text('wrongNoLabel', { letter, label: missing })
    : text('wrongLabel', { letter, label: missing, found: found.join(', ') });
}

const frameStyles = ({ colors, spacing }: GrafanaTheme2) => ({
  frame: css({ height: '100%', overflow: 'hidden', position: 'relative', color: colors.text.primary }),
  notice: css({
    position: 'absolute',
    bottom: 0,
    left: 0,
    right: 0,
    padding: spacing(0.25, 1),
    background: colors.error.main,
    color: colors.error.contrastText,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
});
