import { AppEvents, type BusEventType, type BusEventWithPayload, type GrafanaTheme2 } from '@grafana/data';
import { Alert, type AlertVariant, Portal, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { useEffect, useState } from 'react';
import { appEvents } from '../services/events.ts';

interface Shown {
  readonly id: number;
  readonly severity: AlertVariant;
  readonly title: string;
  readonly text: string;
}

const kinds = [
  { event: AppEvents.alertSuccess, severity: 'success', ms: 3000 },
  { event: AppEvents.alertInfo, severity: 'info', ms: 3000 },
  { event: AppEvents.alertWarning, severity: 'warning', ms: 5000 },
  { event: AppEvents.alertError, severity: 'error', ms: 7000 },
] as const;

let lastId = 0;

/** What pages and calls report, in the corner for some seconds. */
export function Alerts() {
  const styles = useStyles2(getStyles);
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const remove = (id: number): void => setShown((all) => all.filter((alert) => alert.id !== id));
  useEffect(() => {
    const subscriptions = kinds.map(({ event, severity, ms }) =>
      appEvents
        .getStream({ type: event.name } as BusEventType<BusEventWithPayload<unknown>>)
        .subscribe(({ payload }) => {
          const [title = '', text = ''] = (Array.isArray(payload) ? payload : [payload]).map(String);
          lastId += 1;
          const id = lastId;
          setShown((all) => [
            ...all.filter((alert) => alert.title !== title || alert.text !== text),
            { id, severity, title, text },
          ]);
          setTimeout(() => remove(id), ms);
        }),
    );
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, []);
  return (
    <Portal>
      <div className={styles.corner} aria-live="polite">
        {shown.map(({ id, severity, title, text }) => (
          <Alert key={id} title={title} severity={severity} elevated onRemove={() => remove(id)}>
            {text}
          </Alert>
        ))}
      </div>
    </Portal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  corner: css({
    position: 'fixed',
    top: theme.spacing(2),
    right: theme.spacing(2),
    zIndex: theme.zIndex.portal,
    width: 400,
    maxWidth: `calc(100vw - ${theme.spacing(4)})`,
  }),
});
