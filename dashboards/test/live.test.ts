import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { ask } from './ask.ts';
import { boardQueries, type BoardQuery } from './board-queries.ts';
import { type LiveFleet, startLiveFleet } from './live-fleet.ts';
import { withDataAtTimes, withoutData } from './without-data.ts';

/**
 * Rules read windows of five minutes, and some read what others wrote. Only what hangs takes longer than this, however busy the
 * machine is.
 */
const dataMs = 420_000;

let fleet: LiveFleet;
const queries = await boardQueries();

beforeAll(async () => {
  fleet = await startLiveFleet();
});

afterAll(() => fleet?.stop());

const expected = queries.filter(
  ({ id }) => withoutData[id] === undefined && withDataAtTimes[id] === undefined,
);

/** Those that return nothing. */
async function unanswered(
  asked: readonly BoardQuery[],
  url = fleet.url,
  variables: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const silent: string[] = [];
  for (const query of asked) if ((await ask(url, query, { variables })).length === 0) silent.push(query.id);
  return silent;
}

it('every query of every board has a name of its own, and the list without data names queries that exist', () => {
  const ids = queries.map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  const listed = Object.keys({ ...withoutData, ...withDataAtTimes });
  expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
});

it(
  'every panel, variable and annotation of every board has data, except for those listed with a reason',
  async () => {
    const rebooting: BoardQuery = {
      id: '',
      expression: 'mikrotik_up{device="tower2-lte1"} == 1',
      instant: true,
    };
    await until(
      'the first scrapes',
      () => ask(fleet.url, rebooting),
      (found) => found.length > 0,
    );
    fleet.reboot();
    await until(
      'all queries answer',
      () => unanswered(expected),
      (silent) => silent.length === 0,
      dataMs,
    );
    await unanswered(queries.filter(({ id }) => withDataAtTimes[id] !== undefined));
    // Asked once the others have data: what is listed is not merely slow. Repeated, since a busy machine can lose a scrape.
    const listed = queries.filter(({ id }) => withoutData[id] !== undefined);
    await until(
      'what is listed has no data; take what has some off the list',
      async () => {
        const silent = await unanswered(listed);
        return listed.map(({ id }) => id).filter((id) => !silent.includes(id));
      },
      (answered) => answered.length === 0,
      60_000,
    );
  },
  dataMs + 120_000,
);

// What Grafana puts for a variable without values: `.*` where it can be All, nothing where it can not.
it.each(['.*', ''])(
  'an installation without tenants has data too, with the variable tenant set to “%s”',
  async (tenant) => {
    // the mark of the first one may be older by now than the boards look back
    fleet.reboot();
    const asked = expected.filter(({ id }) => !id.endsWith('/ variable / tenant'));
    await until(
      'all queries answer',
      () => unanswered(asked, fleet.withoutTenantsUrl, { tenant }),
      (silent) => silent.length === 0,
      dataMs,
    );
  },
  dataMs + 120_000,
);
