import { Alert, Button, Field, RadioButtonGroup, Stack } from '@grafana/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { toApiError } from '../../api/api-error.ts';
import { text } from '../../texts/import.ts';
import { saveFile } from './save-file.ts';

const separators = ['comma', 'semicolon', 'tab'] as const;
type Separator = (typeof separators)[number];

/** A file to fill in, with what the spreadsheet of the person expects between its cells. */
export function TemplateDownload() {
  const [separator, setSeparator] = useState<Separator>('comma');
  const download = useMutation({
    mutationFn: async () => {
      const csv = (await api.get('/inventory/import-template', {
        query: { separator },
        asText: true,
      })) as string;
      saveFile('mikrofleet-devices.csv', csv);
    },
  });
  return (
    <Stack direction="column" gap={1}>
      <Stack gap={2} wrap="wrap" alignItems="flex-end">
        <Button
          variant="secondary"
          icon="download-alt"
          disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          {text('template')}
        </Button>
        <Field label={text('separator')} noMargin>
          <RadioButtonGroup
            aria-label={text('separator')}
            value={separator}
            options={separators.map((value) => ({ value, label: text(value) }))}
            onChange={setSeparator}
          />
        </Field>
      </Stack>
      {download.error !== null && (
        <Alert severity="error" title={text('templateFailed')}>
          {toApiError(download.error).message}
        </Alert>
      )}
    </Stack>
  );
}
