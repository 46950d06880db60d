/** Milliseconds since 1970. Tests give their own. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
