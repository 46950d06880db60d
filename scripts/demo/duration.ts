/** Milliseconds since 1970 from scripts/demo.sh; without it the demo starts now. */
function moment(variable: string): number {
  return Number(process.env[variable] ?? Date.now());
}

const startedAt = moment('DEMO_STARTED_AT');
const builtAt = moment('DEMO_BUILT_AT');

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(0)} s`;

/** `Ready after 38 s: 14 s for packages and build, 24 s until every device was up.` */
export function readyAfter(now = Date.now()): string {
  const parts = `${seconds(builtAt - startedAt)} for packages and build, ${seconds(now - builtAt)} for start and first scrape`;
  return `Ready after ${seconds(now - startedAt)}: ${parts}.`;
}
