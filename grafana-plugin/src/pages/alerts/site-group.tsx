import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { pluginLink } from '../../address/plugin-link.ts';
import { sitePath } from '../../devices/device-links.ts';
import { text } from '../../texts/alerts.ts';
import type { Alert, Silence } from '../../alerts/alert.ts';
import type { SiteAlerts } from './alert-groups.ts';
import { AlertRow } from '../../alerts/alert-row.tsx';
import { DeviceLink } from '../../alerts/device-link.tsx';

interface SiteGroupProps {
  readonly group: SiteAlerts;
  /** All that fire, also those that the filter leaves out. */
  readonly alerts: readonly Alert[];
  readonly silences: readonly Silence[] | undefined;
  readonly onSilence: (alert: Alert) => void;
  readonly onSilencePlace: (site: string, device: string) => void;
}

/** The alerts of one site, by device. */
export function SiteGroup({ group, alerts, silences, onSilence, onSilencePlace }: SiteGroupProps) {
  const styles = useStyles2(getStyles);
  const { site, count, devices } = group;
  const title = site === '' ? text('noSite') : site;
  return (
    <section className={styles.site} aria-label={title}>
      <div className={styles.head}>
        <Stack gap={1} alignItems="baseline" wrap="wrap">
          <Text element="h2" variant="h4">
            {site === '' ? (
              title
            ) : (
              <TextLink href={sitePath(site)} color="primary">
                {title}
              </TextLink>
            )}
          </Text>
          <Text color="secondary">{text('count', { count })}</Text>
        </Stack>
        {site !== '' && (
          <Stack gap={1} wrap="wrap">
            <PlaceButtons what={title} query={{ site }} onSilence={() => onSilencePlace(site, '')} />
          </Stack>
        )}
      </div>
      {devices.map(({ device, alerts: ofDevice }) => (
        <div key={device}>
          <div className={styles.head}>
            <Text element="h3" variant="h5">
              {device === '' ? (
                text('siteItself')
              ) : (
                <DeviceLink device={device} labels={ofDevice[0]?.labels ?? {}} />
              )}
            </Text>
            {device !== '' && (
              <Stack gap={1} wrap="wrap">
                <PlaceButtons
                  what={device}
                  query={{ device }}
                  onSilence={() => onSilencePlace(site, device)}
                />
              </Stack>
            )}
          </div>
          <ul className={styles.list}>
            {ofDevice.map((alert) => (
              <AlertRow
                key={alert.fingerprint}
                alert={alert}
                alerts={alerts}
                silences={silences}
                onSilence={onSilence}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface PlaceButtonsProps {
  readonly what: string;
  readonly query: Readonly<Record<string, string>>;
  readonly onSilence: () => void;
}

function PlaceButtons({ what, query, onSilence }: PlaceButtonsProps) {
  return (
    <>
      <PermittedButton
        needs="maintenance.write"
        size="sm"
        variant="secondary"
        fill="text"
        href={pluginLink('maintenance', { ...query, new: '1' })}
        aria-label={text('maintenanceOf', { what })}
      >
        {text('maintenance')}
      </PermittedButton>
      <PermittedButton
        needs="silence.write"
        size="sm"
        variant="secondary"
        fill="text"
        icon="bell-slash"
        aria-label={text('silenceOf', { what })}
        onClick={onSilence}
      >
        {text('silenceOf', { what })}
      </PermittedButton>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  site: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(2),
  }),
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    alignItems: 'center',
    paddingTop: theme.spacing(0.5),
  }),
  list: css({ margin: 0, padding: 0 }),
});
