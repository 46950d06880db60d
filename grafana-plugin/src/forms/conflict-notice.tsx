import { Alert, Button, Stack } from '@grafana/ui';
import { text } from '../texts/forms.ts';

interface ConflictNoticeProps {
  /** Saves the changes upon the present state. */
  readonly onKeepMine: () => void;
  /** Gives up what was typed. */
  readonly onLoadTheirs: () => void;
}

/** Somebody else changed the record while this form was open. */
export function ConflictNotice({ onKeepMine, onLoadTheirs }: ConflictNoticeProps) {
  return (
    <Alert severity="warning" title={text('conflict')}>
      <Stack direction="column" gap={1}>
        <span>{text('conflictRemedy')}</span>
        <Stack gap={1} wrap="wrap">
          <Button type="button" size="sm" variant="secondary" onClick={onKeepMine}>
            {text('keepMine')}
          </Button>
          <Button type="button" size="sm" variant="secondary" onClick={onLoadTheirs}>
            {text('loadTheirs')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}
