import type { GrafanaTheme2 } from '@grafana/data';
import { Card, EmptyState, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { useEffect } from 'react';
import { boot } from '../boot.ts';
import { TopBar } from './top-bar.tsx';

/** All boards, by title. */
export function BoardIndex() {
  const styles = useStyles2(getStyles);
  const { search } = location;
  useEffect(() => {
    document.title = 'Dashboards';
  }, []);
  return (
    <>
      <TopBar crumbs={[{ text: 'Dashboards', href: '/' }]} />
      <main className={styles.main}>
        <h1>Dashboards</h1>
        {boot.boards.length === 0 && (
          <EmptyState variant="not-found" message="The folder of boards is empty" />
        )}
        <ul className={styles.boards}>
          {boot.boards.map(({ uid, title, description }) => (
            <li key={uid}>
              <Card href={`/d/${uid}${search}`} noMargin className={styles.board}>
                <Card.Heading>{title}</Card.Heading>
                <Card.Description>{description}</Card.Description>
              </Card>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  main: css({
    maxWidth: 1200,
    margin: '0 auto',
    padding: theme.spacing(2),
    '& h1': { fontSize: theme.typography.h2.fontSize, marginBottom: theme.spacing(2) },
  }),
  boards: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: theme.spacing(1),
    listStyle: 'none',
  }),
  // As high as the highest of its line.
  board: css({ height: '100%' }),
});
