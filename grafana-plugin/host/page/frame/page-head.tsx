import type { GrafanaTheme2, NavModelItem } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Stack, Tab, TabsBar, Text, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';

type PageHeadProps = Pick<PluginPageProps, 'renderTitle' | 'subTitle' | 'info' | 'actions'> & {
  readonly nav: NavModelItem;
};

/** Title, facts and actions of a page, and its children as tabs. */
export function PageHead({ nav, renderTitle, subTitle = nav.subTitle, info, actions }: PageHeadProps) {
  const styles = useStyles2(getStyles);
  const tabs = nav.children?.filter(({ hideFromTabs }) => hideFromTabs !== true) ?? [];
  // Children of a place in the menu are pages of their own.
  const isPage = nav.isSection !== true && nav.pluginId === undefined;
  return (
    <div className={styles.head}>
      <Stack direction="row" gap={2} wrap="wrap" justifyContent="space-between" alignItems="center">
        <div className={styles.title}>
          {nav.img !== undefined && (
            <img className={styles.image} src={nav.img} alt={`logo for ${nav.text}`} />
          )}
          {renderTitle ? renderTitle(nav.text) : <h1>{nav.text}</h1>}
        </div>
        {info !== undefined && (
          <Stack direction="row" gap={3} wrap="wrap">
            {info.map(({ label, value }) => (
              <div key={label} className={styles.info}>
                <Text variant="bodySmall" color="secondary">
                  {label}
                </Text>
                <span>{value}</span>
              </div>
            ))}
          </Stack>
        )}
        {Boolean(actions) && <div className={styles.actions}>{actions}</div>}
      </Stack>
      {Boolean(subTitle) && <div className={styles.subTitle}>{subTitle}</div>}
      {isPage && tabs.length > 0 && (
        <div className={styles.tabs}>
          <TabsBar>
            {tabs.map(({ text, url, active = false, icon, tabCounter, tabSuffix, id }) => (
              <Tab
                key={id ?? `${text} ${url}`}
                label={text}
                active={active}
                {...(url === undefined ? {} : { href: url })}
                {...(icon === undefined ? {} : { icon })}
                {...(tabCounter === undefined ? {} : { counter: tabCounter })}
                {...(tabSuffix === undefined ? {} : { suffix: tabSuffix as never })}
              />
            ))}
          </TabsBar>
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2, 2, 0),
    [theme.breakpoints.up('md')]: { padding: theme.spacing(3, 3, 0) },
  }),
  title: css({
    display: 'flex',
    flexGrow: 1,
    alignItems: 'center',
    minWidth: 200,
    '& h1': { margin: 0, overflowWrap: 'anywhere' },
  }),
  image: css({ width: 32, height: 32, marginRight: theme.spacing(2) }),
  info: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) }),
  actions: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
  subTitle: css({ marginTop: theme.spacing(1), color: theme.colors.text.secondary }),
  tabs: css({ margin: theme.spacing(2, 0, 1) }),
});
