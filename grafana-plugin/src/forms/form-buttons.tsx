import { Button, Stack } from '@grafana/ui';
import { PermittedButton } from '../access/permitted-button.tsx';
import type { PermissionName } from '../access/permissions.generated.ts';
import { text } from '../texts/forms.ts';

interface FormButtonsProps {
  readonly save: string;
  readonly needs: PermissionName;
  readonly isSaving: boolean;
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
}

/** The end of a form: what it does, and the way out without doing it. */
export function FormButtons({ save, needs, isSaving, isDisabled = false, onCancel }: FormButtonsProps) {
  return (
    <Stack gap={1} wrap="wrap">
      <PermittedButton needs={needs} type="submit" disabled={isSaving || isDisabled}>
        {isSaving ? text('saving') : save}
      </PermittedButton>
      <Button variant="secondary" type="button" onClick={onCancel}>
        {text('cancel')}
      </Button>
    </Stack>
  );
}
