import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, Text, useStyles2 } from '@grafana/ui';
import { text } from '../../texts/register.ts';
import { useNow } from '../../time/use-now.ts';
import type { Step } from './test-lines.ts';
import { MarkedText } from '../../states/marked-text.tsx';

type Outcome = Step['outcome'] | 'running' | 'stopped' | 'waiting';

const names = {
  name: 'stepName',
  tcp: 'stepTcp',
  tls: 'stepTls',
  login: 'stepLogin',
  rights: 'stepRights',
  identity: 'stepIdentity',
  snmp: 'stepSnmp',
} as const;
const outcomes = {
  ok: { word: 'outcomeOk', color: 'success', icon: 'check-circle' },
  warning: { word: 'outcomeWarning', color: 'warning', icon: 'exclamation-triangle' },
  failed: { word: 'outcomeFailed', color: 'error', icon: 'times-circle' },
  skipped: { word: 'outcomeSkipped', color: 'secondary', icon: 'circle-mono' },
  running: { word: 'outcomeRunning', color: 'info', icon: 'sync' },
  stopped: { word: 'outcomeStopped', color: 'warning', icon: 'circle-mono' },
  waiting: { word: 'outcomeWaiting', color: 'secondary', icon: 'clock-nine' },
} as const satisfies Readonly<Record<Outcome, { word: string; color: string; icon: IconName }>>;

/** What will be tested, so that the list is there while the device is asked. */
const planned: Readonly<Record<'api' | 'snmp', readonly Step['step'][]>> = {
  api: ['name', 'tcp', 'tls', 'login', 'rights', 'identity'],
  snmp: ['name', 'snmp', 'identity'],
};

/** The test that goes on, or was stopped. */
interface UnderWay {
  readonly step: Step['step'] | undefined;
  readonly since: number;
  readonly isStopped: boolean;
}

interface TestStepsProps {
  readonly transport: 'api' | 'snmp';
  /** Those that have ended. */
  readonly steps: readonly Step[];
  /** Absent when all have. */
  readonly underWay?: UnderWay | undefined;
}

interface ShownStep {
  readonly step: Step['step'];
  readonly outcome: Outcome;
  readonly ended?: Step;
}

/** Each step with what was found, how long it took, and what to do about it. */
export function TestSteps({ transport, steps, underWay }: TestStepsProps) {
  const styles = useStyles2(getStyles);
  return (
    <ol
      className={styles.list}
      aria-label={text('testTitle')}
      aria-live="polite"
      aria-busy={underWay?.isStopped === false}
    >
      {shownSteps(transport, steps, underWay).map(({ step, outcome, ended }) => {
        // What a newer exporter adds is shown by its own word.
        const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
        const name = Object.hasOwn(names, step) ? text(names[step]) : step;
        const { color, icon } = known ?? outcomes.skipped;
        const { summary, remedy, also = [] } = ended ?? {};
        return (
          <li key={step} className={styles.step}>
            <Text color={color}>
              {/* An icon that is drawn keeps its drawing when its name changes. */}
              <Icon key={icon} name={icon} aria-hidden />
            </Text>
            <div>
              <Text weight="medium">{name}</Text>:{' '}
              <Text color={color}>{known === undefined ? outcome : text(known.word)}</Text>
              {outcome === 'running' && underWay !== undefined && <Waited since={underWay.since} />}
              {ended !== undefined && outcome !== 'skipped' && (
                <Text color="secondary" variant="bodySmall">
                  {' '}
                  {text('took', { time: tookWords(ended.duration_ms) })}
                </Text>
              )}
              {[{ summary, remedy }, ...also].map((notice) => (
                <div key={notice.summary ?? ''}>
                  <div>
                    <MarkedText text={notice.summary ?? ''} />
                  </div>
                  {notice.remedy !== undefined && (
                    <Text color="secondary">
                      <MarkedText text={notice.remedy} />
                    </Text>
                  )}
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function shownSteps(
  transport: 'api' | 'snmp',
  steps: readonly Step[],
  underWay: UnderWay | undefined,
): readonly ShownStep[] {
  const ended = steps.map((step) => ({ step: step.step, outcome: step.outcome as Outcome, ended: step }));
  if (underWay === undefined) return ended;
  const { step: running, isStopped } = underWay;
  const left = planned[transport].filter((step) => !steps.some((known) => known.step === step));
  return [
    ...ended,
    ...left.map((step) => ({
      step,
      outcome: (step === running ? (isStopped ? 'stopped' : 'running') : 'waiting') as Outcome,
    })),
  ];
}

/** Said to people who see it: read out every second, it would drown what the steps say. */
function Waited({ since }: { readonly since: number }) {
  const seconds = Math.floor((useNow(1000) - since) / 1000);
  if (seconds < 1) return null;
  return (
    <Text color="secondary" variant="bodySmall" aria-hidden>
      {' '}
      {text('took', { time: text('tookSeconds', { seconds }) })}
    </Text>
  );
}

function tookWords(ms: number): string {
  if (ms < 1) return text('tookNoTime');
  return ms < 1000
    ? text('tookMs', { ms: Math.round(ms) })
    : text('tookSeconds', { seconds: Math.round(ms / 100) / 10 });
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    margin: 0,
  }),
  step: css({ display: 'flex', gap: theme.spacing(1), overflowWrap: 'anywhere' }),
});
