import { TextLink } from '@grafana/ui';
import { BatchResults } from '../../batch/batch-results.tsx';
import { devicePath } from '../../devices/device-links.ts';
import { typeWord } from '../../devices/words.ts';
import { text } from '../../texts/register.ts';
import { diagnosisOf, existingDevice } from './registration-error.tsx';
import { severalRun, type SeveralRun } from './several-run.ts';
import { MarkedText } from '../../states/marked-text.tsx';

/** Of each device; the step that failed says more than that the registration did. */
export function SeveralResults({ run }: { readonly run: SeveralRun }) {
  return (
    <BatchResults
      run={run}
      title={text('severalRun')}
      nameOf={({ name, address }) => (name === address ? address : `${name} (${address})`)}
      detail={({ progress }) => {
        if (progress.state === 'done') {
          const { id, name, type, board } = progress.result.device;
          return (
            <div>
              <TextLink href={devicePath(id)}>{name}</TextLink>{' '}
              {text('registeredAs', { type: typeWord(type), board })}
            </div>
          );
        }
        if (progress.state !== 'failed') return null;
        const failed = diagnosisOf(progress.error)?.steps.find(({ outcome }) => outcome === 'failed');
        const existing = existingDevice(progress.error);
        return (
          <>
            {failed !== undefined && (
              <div>
                <MarkedText text={`${failed.summary} ${failed.remedy}`} />
              </div>
            )}
            {existing !== undefined && (
              <TextLink href={devicePath(existing)}>{text('openExisting')}</TextLink>
            )}
          </>
        );
      }}
      onClose={() => {
        void run.onClose?.();
        severalRun.set(undefined);
      }}
    />
  );
}
