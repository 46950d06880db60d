import { choosePort } from '../../../scripts/demo/ports.ts';

/** A TCP port that nobody listens on now, and that nobody gets by chance. */
export const freePort = async (): Promise<number> => (await choosePort(undefined, [])).port;
