import { ConfirmModal, Stack } from '@grafana/ui';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../states/error-state.tsx';

interface ConfirmChangeProps {
  readonly title: string;
  /** What it does and to whom, before somebody agrees. */
  readonly children: ReactNode;
  /** The button: the verb, not OK. */
  readonly confirm: string;
  /** Title of the error if it fails. */
  readonly failed: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  /** Also after it is done. */
  readonly onClose: () => void;
}

/** Asks before something is lost. It stays open with the error if it fails. */
export function ConfirmChange(props: ConfirmChangeProps) {
  const { title, children, confirm, failed, isDisabled = false, onConfirm, onClose } = props;
  const change = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  return (
    <ConfirmModal
      isOpen
      title={title}
      body={
        <Stack direction="column" gap={1}>
          {children}
          {change.error !== null && <ErrorState error={change.error} title={failed} />}
        </Stack>
      }
      confirmText={confirm}
      disabled={isDisabled || change.isPending}
      onConfirm={() => change.mutate()}
      onDismiss={onClose}
    />
  );
}
