import { config } from '@grafana/runtime';
import { LinkButton, Stack } from '@grafana/ui';
import { proxyPath } from '../../api/client.ts';
import { text } from '../../texts/audit.ts';
import { type AuditFilter, queryOf } from './audit-filter.ts';

const formats = [
  { format: 'csv', label: 'exportCsv' },
  { format: 'ndjson', label: 'exportLines' },
] as const;

/** Links and no requests of the page: an audit of years goes to the disk without passing through the memory of the browser. */
export function ExportLinks({ filter }: { readonly filter: AuditFilter }) {
  return (
    <Stack gap={1} wrap="wrap" role="group" aria-label={text('export')}>
      {formats.map(({ format, label }) => (
        <LinkButton
          key={format}
          variant="secondary"
          icon="download-alt"
          // With a target, Grafana's router leaves the link to the browser.
          target="_self"
          download={`audit.${format}`}
          href={exportAddress(filter, format)}
          tooltip={text('exportHint')}
        >
          {text(label)}
        </LinkButton>
      ))}
    </Stack>
  );
}

/** A link has no header for the organisation of this page: without its name here, it would be the one that was chosen last in any tab. */
export function exportAddress(filter: AuditFilter, format: string): string {
  const query = new URLSearchParams({
    format,
    ...(queryOf(filter) as Record<string, string>),
    targetOrgId: String(config.bootData.user.orgId),
  });
  return `${config.appSubUrl}${proxyPath}/audit/export?${query.toString()}`;
}
