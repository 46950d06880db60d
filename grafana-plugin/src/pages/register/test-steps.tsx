import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, Text, useStyles2 } from '@grafana/ui';
import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/register.ts';

type Step = components['schemas']['DiagnosisStep'];
type Outcome = Step['outcome'] | 'running';

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
  running: { word: 'outcomeRunning', color: 'secondary', icon: 'sync' },
} as const satisfies Readonly<Record<Outcome, { word: string; color: string; icon: IconName }>>;

/** What will be tested, so that the list is there while the device is asked. */
const planned: Readonly<Record<'api' | 'snmp', readonly Step['step'][]>> = {
  api: ['name', 'tcp', 'tls', 'login', 'rights', 'identity'],
  snmp: ['name', 'snmp'],
};

interface TestStepsProps {
  readonly transport: 'api' | 'snmp';
  /** Absent while it runs. */
  readonly steps: readonly Step[] | undefined;
}

/** Each step with what was found and what to do about it. */
export function TestSteps({ transport, steps }: TestStepsProps) {
  const styles = useStyles2(getStyles);
  const shown: readonly (Pick<Step, 'step'> & Partial<Step>)[] =
    steps ?? planned[transport].map((step) => ({ step }));
  return (
    <ol
      className={styles.list}
      aria-label={text('testTitle')}
      aria-live="polite"
      aria-busy={steps === undefined}
    >
      {shown.map(({ step, outcome = 'running', summary, remedy, also = [] }) => {
        const { word, color, icon } = outcomes[outcome as Outcome];
        return (
          <li key={step} className={styles.step}>
            <Text color={color}>
              {/* An icon that is drawn keeps its drawing when its name changes. */}
              <Icon key={icon} name={icon} aria-hidden />
            </Text>
            <div>
              <Text weight="medium">{text(names[step])}</Text>: <Text color={color}>{text(word)}</Text>
              {[{ summary, remedy }, ...also].map((notice) => (
                <div key={notice.summary}>
                  <div>{notice.summary}</div>
                  {notice.remedy !== undefined && <Text color="secondary">{notice.remedy}</Text>}
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
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
