import type { GrafanaTheme2 } from '@grafana/data';
import { EmptyState, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { css, cx } from '@emotion/css';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom-v5-compat';
import type { BoardJson } from '../scene/board-json.ts';
import { boardScene, type BoardScene } from '../scene/board-scene.tsx';
import { endKiosk, isKiosk } from './address.ts';
import { TopBar } from './top-bar.tsx';

const crumbs = (title: string) => [
  { text: 'Dashboards', href: '/' },
  { text: title, href: '' },
];

type Loaded = BoardScene | 'loading' | 'missing';

/** A board: bar, controls and panels. In kiosk mode only the panels, until somebody presses Esc. */
export function BoardPage() {
  const { uid = '' } = useParams();
  const styles = useStyles2(getStyles);
  const scene = useBoard(uid);
  // Drawn again when the address changes.
  useLocation();
  const kiosk = isKiosk();
  useEscape(kiosk, endKiosk);
  if (scene === 'loading') return <LoadingPlaceholder text="Loading dashboard …" />;
  if (scene === 'missing') {
    return (
      <>
        <TopBar crumbs={crumbs(uid)} isBoard />
        <EmptyState variant="not-found" message="Dashboard not found" />
      </>
    );
  }
  return (
    <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
      {!kiosk && <TopBar crumbs={crumbs(scene.title)} isBoard />}
      <main className={cx(styles.main, kiosk && styles.kiosk)} data-testid="board">
        <scene.Component model={scene} />
      </main>
    </UrlSyncContextProvider>
  );
}

function useBoard(uid: string): Loaded {
  const [board, setBoard] = useState<{ readonly uid: string; readonly scene: Loaded }>();
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const scene = await loadBoard(uid);
      if (isCurrent) setBoard({ uid, scene });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [uid]);
  return board?.uid === uid ? board.scene : 'loading';
}

async function loadBoard(uid: string): Promise<Loaded> {
  const response = await fetch(`/api/boards/${encodeURIComponent(uid)}`);
  if (!response.ok) {
    document.title = 'Dashboard not found';
    return 'missing';
  }
  const json = (await response.json()) as BoardJson;
  document.title = `${json.title} – Dashboards`;
  return boardScene(json);
}

function useEscape(isActive: boolean, run: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isActive, run]);
}

const getStyles = (theme: GrafanaTheme2) => ({
  main: css({
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 'calc(100vh - 40px)',
    background: theme.colors.background.canvas,
    padding: theme.spacing(0, 2, 2),
  }),
  kiosk: css({ minHeight: '100vh', padding: theme.spacing(1) }),
});
