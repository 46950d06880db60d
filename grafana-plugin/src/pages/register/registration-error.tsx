import { Stack, TextLink } from '@grafana/ui';
import type { ApiError } from '../../api/api-error.ts';
import { devicePath } from '../../devices/device-links.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/register.ts';
import type { Diagnosis } from './test-lines.ts';
import { TestSteps } from './test-steps.tsx';

interface RegistrationErrorProps {
  readonly error: ApiError;
  readonly title: string;
}

/** Why a device was not tested or registered: with the steps of the contact, or the device that is there already. */
export function RegistrationError({ error, title }: RegistrationErrorProps) {
  const diagnosis = diagnosisOf(error);
  const existing = error.problem?.['existing_id'];
  return (
    <Stack direction="column" gap={1}>
      <ErrorState error={error} title={title} />
      {typeof existing === 'string' && existing.startsWith('dev_') && (
        <TextLink href={devicePath(existing)} inline={false}>
          {text('openExisting')}
        </TextLink>
      )}
      {diagnosis !== undefined && <TestSteps transport="api" steps={diagnosis.steps} />}
    </Stack>
  );
}

export const diagnosisOf = ({ problem }: ApiError): Diagnosis | undefined =>
  problem?.['diagnosis'] as Diagnosis | undefined;
