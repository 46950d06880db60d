import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import { ownOrganisationRole } from '../access/organisation-role.ts';
import type { Session } from '../access/session.ts';
import { setUpPath } from '../plugin-id.ts';
import { text } from '../texts/states.ts';
import { exactTime } from '../time/exact-time.ts';
import { relativeWords } from '../time/relative-time.tsx';
import { useNow } from '../time/use-now.ts';

/** Long enough for whoever is on holiday. */
const warnMs = 14 * 86_400_000;
const stepMs = 60_000;

/** On every page, for those who can do something about it: the token of the plugin ends soon, and with it the plugin for everybody. */
export function TokenNotice({ session }: { readonly session: Session }) {
  const styles = useStyles2(getStyles);
  const nowMs = useNow(stepMs);
  // An older exporter does not say it.
  const { token, tenant }: Partial<Session> = session;
  const end = token?.expires_at ?? null;
  if (end === null || ownOrganisationRole() !== 'Admin') return null;
  const left = Date.parse(end) - nowMs;
  if (left > warnMs) return null;
  const values = { when: relativeWords(end, nowMs), time: exactTime(end) };
  return (
    <div className={styles.notice}>
      <Alert
        severity={left > 0 ? 'warning' : 'error'}
        title={text(left > 0 ? 'tokenEnds' : 'tokenEnded', values)}
        bottomSpacing={0}
      >
        <Stack direction="column" gap={1}>
          <span>{text('tokenEndsRemedy')}</span>
          <code>{`mikrofleet token create grafana --tenant '${tenant?.name ?? ''}' --role admin --scopes grafana`}</code>
          <div>
            <LinkButton size="sm" variant="secondary" icon="cog" href={setUpPath}>
              {text('openSetUp')}
            </LinkButton>
          </div>
        </Stack>
      </Alert>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ notice: css({ padding: theme.spacing(2, 2, 0) }) });
