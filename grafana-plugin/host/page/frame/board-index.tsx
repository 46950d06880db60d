import type { GrafanaTheme2 } from '@grafana/data';
import { Card, EmptyState, TagList, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { boot } from '../boot.ts';
import { TopBar } from './top-bar.tsx';

/** All boards, by title. */
export function BoardIndex() {
  const styles = useStyles2(getStyles);
  const { search } = location;
  return (
    <>
      <TopBar />
      <main className={styles.main}>
        <h1>Dashboards</h1>
        {boot.boards.length === 0 && (
          <EmptyState variant="not-found" message="The folder of boards is empty" />
        )}
        {boot.boards.map(({ uid, title, description, tags }) => (
          <Card key={uid} href={`/d/${uid}${search}`}>
            <Card.Heading>{title}</Card.Heading>
            <Card.Description>{description}</Card.Description>
            <Card.Tags>
              <TagList tags={[...tags]} />
            </Card.Tags>
          </Card>
        ))}
      </main>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  main: css({
    maxWidth: 1000,
    margin: '0 auto',
    padding: theme.spacing(2),
    '& h1': { fontSize: theme.typography.h2.fontSize },
  }),
});
