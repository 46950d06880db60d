import { pluginBoards } from '../../../dashboards/language/links.ts';

/** Of the UIDs of the boards that come with the plugin. Boards from files have another one, so that both can be there. */
export const boardPrefix = pluginBoards.prefix;
