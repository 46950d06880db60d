import { PluginPage } from '@grafana/runtime';
import { Alert, Button, Field, FileDropzone, LinkButton, Stack, Text, TextArea } from '@grafana/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { devicesCrumb } from '../../devices/devices-crumb.ts';
import { devicesPath } from '../../devices/device-links.ts';
import { refreshDevices } from '../../devices/every.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useOutsidePage } from '../../states/outside-page.ts';
import { useKept } from '../../states/use-kept.ts';
import { text } from '../../texts/import.ts';
import { importRun, sendLines, startImport } from './import-run.ts';
import { countsOf, isBroken, type Preview } from './inventory-text.ts';
import { Mistakes, PreviewResult } from './preview.tsx';
import { resultCsv } from './result-csv.ts';
import { saveFile } from './save-file.ts';
import { TemplateDownload } from './template-download.tsx';

export default function ImportPage() {
  const client = useQueryClient();
  const [lines, setLines] = useKept('import', '');
  const [previewed, setPreviewed] = useState('');
  const preview = useMutation<Preview, ApiError, string>({
    mutationFn: (given) => sendLines(given, true),
    onMutate: (given) => setPreviewed(given),
  });
  const run = useOutsidePage(importRun);
  const edit = (next: string) => {
    setLines(next);
    importRun.set(undefined);
  };
  const isDone = run?.state === 'done';
  const kept = isDone ? run.lines : undefined;
  useEffect(() => {
    // What was imported is not offered again. It may have been done while the person was elsewhere.
    if (kept !== undefined && kept === lines) setLines('');
  }, [kept, lines, setLines]);
  if (run?.state === 'running')
    return (
      <Frame>
        <LoadingState what={text('importingMany', { count: run.count })} />
        <Text color="secondary">{text('leaveNote')}</Text>
      </Frame>
    );
  if (isDone)
    return (
      <Frame>
        <Imported
          result={run.result}
          onAnother={() => {
            importRun.set(undefined);
            preview.reset();
          }}
        />
      </Frame>
    );
  const isOutdated = preview.data !== undefined && previewed !== lines;
  return (
    <Frame>
      <Text color="secondary">{text('intro')}</Text>
      <TemplateDownload />
      <Field label={text('file')} htmlFor="import-file" noMargin>
        <FileDropzone
          id="import-file"
          options={{
            multiple: false,
            accept: { 'text/csv': ['.csv', '.txt', '.tsv'], 'application/yaml': ['.yaml', '.yml'] },
          }}
          readAs="readAsText"
          fileListRenderer={() => null}
          onLoad={(content) => {
            const read = typeof content === 'string' ? content : '';
            edit(read);
            preview.mutate(read);
          }}
        >
          <Text textAlignment="center">{text('drop')}</Text>
        </FileDropzone>
      </Field>
      <Field label={text('lines')} description={`${text('linesHelp')} ${text('columns')}`} noMargin>
        <TextArea
          id="import-lines"
          rows={10}
          value={lines}
          spellCheck={false}
          onChange={(event) => edit(event.currentTarget.value)}
        />
      </Field>
      {isBroken(lines) && <Alert severity="warning" title={text('notUtf8')} />}
      <div>
        <Button
          variant={preview.data === undefined || isOutdated ? 'primary' : 'secondary'}
          disabled={lines.trim() === '' || preview.isPending}
          {...(lines.trim() === '' ? { tooltip: text('empty') } : {})}
          onClick={() => preview.mutate(lines)}
        >
          {text('preview')}
        </Button>
      </div>
      {run?.state === 'failed' && <Rejected error={run.error} />}
      {preview.isPending && <LoadingState what={text('previewing')} />}
      {preview.error !== null && <ErrorState error={preview.error} title={text('previewFailed')} />}
      {preview.data !== undefined && (
        <>
          {isOutdated && <Alert severity="info" title={text('outdated')} />}
          <PreviewResult preview={preview.data} />
          <Submit
            preview={preview.data}
            isOutdated={isOutdated}
            onSubmit={(count) => void startImport(previewed, count, () => void refreshDevices(client))}
          />
        </>
      )}
    </Frame>
  );
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <PluginPage pageNav={{ text: text('title'), parentItem: devicesCrumb() }}>
      <Stack direction="column" gap={2}>
        {children}
      </Stack>
    </PluginPage>
  );
}

interface SubmitProps {
  readonly preview: Preview;
  readonly isOutdated: boolean;
  readonly onSubmit: (count: number) => void;
}

function Submit({ preview, isOutdated, onSubmit }: SubmitProps) {
  const { create, change, mistakes } = countsOf(preview);
  const count = create + change;
  const refusal =
    mistakes > 0
      ? text('mistakesTitle')
      : count === 0
        ? text('nothing')
        : isOutdated
          ? text('previewFirst')
          : undefined;
  return (
    <div>
      <Button
        disabled={refusal !== undefined}
        {...(refusal === undefined ? {} : { tooltip: refusal })}
        onClick={() => onSubmit(count)}
      >
        {text('import', { count })}
      </Button>
    </div>
  );
}

/** Something changed between preview and import; the lines are all still there. */
function Rejected({ error }: { readonly error: ApiError }) {
  const summary = (error.problem?.['summary'] ?? []) as readonly string[];
  if (error.fields.length === 0 || summary.length === 0)
    return <ErrorState error={error} title={text('importFailed')} />;
  return <Mistakes errors={error.fields} summary={summary} />;
}

function Imported({ result, onAnother }: { readonly result: Preview; readonly onAnother: () => void }) {
  const { create, change, same } = countsOf(result);
  return (
    <Alert severity="success" title={text('imported')}>
      <Stack direction="column" gap={1}>
        <span role="status">
          {[
            text('create', { count: create }),
            text('change', { count: change }),
            text('same', { count: same }),
          ].join(', ')}
          . {text('importedHelp')}
        </span>
        <Stack gap={1} wrap="wrap">
          <LinkButton href={devicesPath}>{text('openDevices')}</LinkButton>
          <Button
            variant="secondary"
            icon="download-alt"
            onClick={() => saveFile('mikrofleet-import.csv', resultCsv(result))}
          >
            {text('downloadResult')}
          </Button>
          <Button variant="secondary" onClick={onAnother}>
            {text('another')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}
