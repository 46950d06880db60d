import { Alert, Button, Stack } from '@grafana/ui';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/audit.ts';

type Result = components['schemas']['AuditVerification'];

const broken = {
  altered: 'brokenAltered',
  shortened: 'brokenShortened',
  replaced: 'brokenReplaced',
} as const;

/** Recomputes the chain when asked, and says what the result means. */
export function Verification() {
  const verification = useMutation({ mutationFn: () => api.get('/audit/verify') });
  const { data, error, isPending, mutate } = verification;
  return (
    <Stack direction="column" gap={1}>
      <div>
        <Button
          variant="secondary"
          icon={isPending ? 'spinner' : 'shield'}
          disabled={isPending}
          onClick={() => mutate()}
        >
          {text(isPending ? 'verifying' : 'verify')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {data !== undefined && <ResultNotice result={data} />}
      </div>
      {error !== null && <ErrorState error={error} title={text('verifyFailed')} onRetry={() => mutate()} />}
    </Stack>
  );
}

function ResultNotice({ result }: { readonly result: Result }) {
  const { whole, records, head, broken_at: number = 0, reason } = result;
  if (whole)
    return (
      <Alert severity="success" title={text('whole')}>
        {text('wholeMeans', { count: records })}
        {head !== undefined && <div style={{ overflowWrap: 'anywhere' }}>{text('head', { head })}</div>}
      </Alert>
    );
  return (
    <Alert severity="error" title={text('broken')}>
      <p>{text(reason === undefined ? 'brokenUnknown' : broken[reason], { number })}</p>
      <p>{text('brokenRemedy')}</p>
    </Alert>
  );
}
