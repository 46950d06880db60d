import { Alert, Button, Stack, Text } from '@grafana/ui';
import { type ApiError, toApiError } from '../api/api-error.ts';
import { text } from '../texts/states.ts';
import { TooOld } from './too-old.tsx';
import { MarkedText } from './marked-text.tsx';

interface ErrorStateProps {
  readonly error: unknown;
  /** What was tried: The devices could not be read. */
  readonly title: string;
  /** Offered as a button. */
  readonly onRetry?: () => void;
}

/** What went wrong, what to do about it, and what to name when asking for help. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const problem = toApiError(error);
  if (problem.isTooOld) return <TooOld what={title} />;
  return (
    <Alert severity="error" title={title}>
      <Stack direction="column" gap={1}>
        <span>
          <MarkedText text={problem.message} />
        </span>
        {problem.remedy !== '' && (
          <span>
            <MarkedText text={problem.remedy} />
          </span>
        )}
        <FieldErrors error={problem} />
        <Text variant="bodySmall" color="secondary">
          {problem.requestId === undefined
            ? text('code', { code: problem.code })
            : text('codeAndRequest', { code: problem.code, request: problem.requestId })}
        </Text>
        {onRetry !== undefined && (
          <div>
            <Button variant="secondary" size="sm" icon="sync" onClick={onRetry}>
              {text('retry')}
            </Button>
          </div>
        )}
      </Stack>
    </Alert>
  );
}

/** Mistakes of a request by their property, for what no field of a form shows. */
export function FieldErrors({ error }: { readonly error: ApiError }) {
  if (error.fields.length === 0) return null;
  return (
    <ul>
      {error.fields.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <code>{field}</code> {message}
        </li>
      ))}
    </ul>
  );
}
