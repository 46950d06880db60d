import { locationUtil } from '@grafana/data';
import { Alert, Button, ClipboardButton, Field, Input, LinkButton, Modal, Stack } from '@grafana/ui';
import { useState } from 'react';
import { pluginId } from '../../plugin-id.ts';
import { text } from '../../texts/tokens.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { NewToken } from './token.ts';

interface ShownOnceProps {
  readonly made: NewToken & { readonly old_token_expires_at?: string };
  readonly onClose: () => void;
}

/** The only time that a token can be read. Closing forgets it, so only its button does that. */
export function ShownOnce({ made, onClose }: ShownOnceProps) {
  const [isCopied, setIsCopied] = useState(false);
  const { token, name, scopes, old_token_expires_at: oldEnd } = made;
  const has = (...wanted: readonly string[]): boolean => scopes.some((scope) => wanted.includes(scope));
  return (
    <Modal
      isOpen
      title={text('onceTitle')}
      closeOnBackdropClick={false}
      closeOnEscape={false}
      onDismiss={onClose}
    >
      <Stack direction="column" gap={2}>
        <Alert severity="warning" title={text('onceWarning')} bottomSpacing={0} />
        <Field noMargin label={text('theToken', { name })}>
          <Input
            id="token-text"
            readOnly
            value={token}
            onFocus={(event) => event.currentTarget.select()}
            addonAfter={
              <ClipboardButton
                icon="copy"
                variant="primary"
                getText={() => token}
                onClipboardCopy={() => setIsCopied(true)}
              >
                {text('copy')}
              </ClipboardButton>
            }
          />
        </Field>
        <div role="status" aria-live="polite">
          {isCopied && text('copied')}
        </div>
        {oldEnd !== undefined && <span>{text('oldWorksUntil', { time: exactTime(oldEnd) })}</span>}
        <ul style={{ paddingLeft: 20 }}>
          {has('scrape', 'discovery') && <li>{text('doWithScrape')}</li>}
          {has('manage') && <li>{text('doWithManage')}</li>}
          {has('grafana') && <li>{text('doWithGrafana')}</li>}
        </ul>
        <Stack gap={1} wrap="wrap">
          <Button onClick={onClose}>{text('done')}</Button>
          {has('grafana') && (
            <LinkButton
              variant="secondary"
              href={locationUtil.assureBaseUrl(`/plugins/${pluginId}?page=set-up`)}
              target="_blank"
              icon="cog"
            >
              {text('openSetUp')}
            </LinkButton>
          )}
        </Stack>
      </Stack>
    </Modal>
  );
}
