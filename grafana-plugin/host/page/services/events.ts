import { EventBusSrv } from '@grafana/data';

/** What happens anywhere in the page, such as alerts. */
export const appEvents = new EventBusSrv();
