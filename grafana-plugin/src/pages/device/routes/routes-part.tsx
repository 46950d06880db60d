import type { TabPart } from '../tabs/live-tab.tsx';
import { text } from '../../../texts/routes.ts';
import { Routes } from './routes.tsx';

/** SNMP agents take minutes for a route table, so that only the API has it. */
export const routesPart: TabPart = {
  id: 'routes',
  title: text('title'),
  shows: ({ device }) => device.transport === 'api',
  Content: ({ device }) => <Routes deviceId={device.id} />,
};
