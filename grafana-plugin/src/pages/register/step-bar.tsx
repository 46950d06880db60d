import { Stack, Text } from '@grafana/ui';
import { text } from '../../texts/register.ts';

const steps = ['connect', 'details', 'done'] as const;
export type Step = (typeof steps)[number];
const words = { connect: 'stepConnect', details: 'stepDetails', done: 'stepDone' } as const;

/** Which step of how many. */
export function StepBar({ step }: { readonly step: Step }) {
  return (
    <nav aria-label={text('steps')}>
      <Stack gap={2} wrap="wrap">
        {steps.map((name, index) => (
          <span key={name} {...(name === step ? { 'aria-current': 'step' as const } : {})}>
            <Text color={name === step ? 'primary' : 'secondary'} weight={name === step ? 'bold' : 'regular'}>
              {`${index + 1}. ${text(words[name])}`}
            </Text>
          </span>
        ))}
      </Stack>
    </nav>
  );
}
