import { Alert, Stack, Text } from '@grafana/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { type OrganisationRole, organisationRoles } from '../../../access/organisation-role.ts';
import { permissions } from '../../../access/permissions.generated.ts';
import { toApiError } from '../../../api/api-error.ts';
import type { components } from '../../../api/schema.generated.ts';
import { text } from '../../../texts/console.ts';
import { ClassBadge } from './class-badge.tsx';
import { MarkedText } from '../../../states/marked-text.tsx';

export type Explanation = components['schemas']['CommandExplanation'];

/** What the line would do and who may, before it is run. */
export function ExplanationNote({ query }: { readonly query: UseQueryResult<Explanation> }) {
  const { data, error, isFetching } = query;
  if (error !== null) {
    const { message, remedy } = toApiError(error);
    return (
      <Alert severity="warning" title={text('explainFailed')}>
        <MarkedText text={withRemedy(message, remedy)} />
      </Alert>
    );
  }
  if (data === undefined) return isFetching ? <Text color="secondary">{text('explaining')}</Text> : null;
  return (
    <Stack direction="column" gap={0.5}>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <ClassBadge of={data.class} />
        <Text>{data.reason}</Text>
      </Stack>
      <Text color={data.permitted ? 'secondary' : 'warning'}>
        {data.permitted ? whoMay(data) : whyNot(data)}
      </Text>
      {/* What else to do; for the other classes the remedy is about the API, which the button takes care of. */}
      {data.class === 'forbidden' && !data.reason.includes(data.remedy) && (
        <Text color="secondary">
          <MarkedText text={data.remedy} />
        </Text>
      )}
    </Stack>
  );
}

/** A message of the exporter may end with its remedy already. */
const withRemedy = (message: string, remedy: string): string =>
  message.includes(remedy) ? message : `${message} ${remedy}`;

function roleOf(permission: string): OrganisationRole | undefined {
  // A newer exporter may have one that this version does not know.
  const known: Readonly<Record<string, { readonly role: OrganisationRole } | undefined>> = permissions;
  return known[permission]?.role;
}

/** Told to those who may as well: what they run here others may run, or not. */
function whoMay({ permission }: Explanation): string {
  if (permission === null) return '';
  const role = roleOf(permission);
  return role === undefined
    ? text('whoMayUnknown', { permission })
    : text(role === 'admin' ? 'whoMayAdmin' : 'whoMay', { permission, role: organisationRoles[role] });
}

function whyNot({ permission }: Explanation): string {
  if (permission === null) return text('nobody');
  const role = roleOf(permission);
  return role === undefined
    ? text('mayNotUnknown', { permission })
    : text('mayNot', { permission, role: organisationRoles[role] });
}
