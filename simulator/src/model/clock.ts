/** Milliseconds since 1970. Tests supply their own. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
