/** The site through which the traffic of another one leaves. */
export const UPSTREAMS: Readonly<Record<string, string>> = { tower1: 'hub', tower2: 'hub' };
