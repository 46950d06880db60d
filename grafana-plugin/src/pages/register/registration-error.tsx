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
  const existing = existingDevice(error);
  return (
    <Stack direction="column" gap={1}>
      <ErrorState error={error} title={title} />
      {existing !== undefined && (
        <TextLink href={devicePath(existing)} inline={false}>
          {text('openExisting')}
        </TextLink>
      )}
      {diagnosis !== undefined && <TestSteps transport="api" steps={diagnosis.steps} />}
    </Stack>
  );
}

/** Of the registry or of the configuration file; both have a page. Other records, such as a credential, have none of their own. */
export function existingDevice({ problem }: ApiError): string | undefined {
  const id = problem?.['existing_id'];
  return typeof id === 'string' && /^(?:dev|file)_/u.test(id) ? id : undefined;
}

export const diagnosisOf = ({ problem }: ApiError): Diagnosis | undefined =>
  problem?.['diagnosis'] as Diagnosis | undefined;
