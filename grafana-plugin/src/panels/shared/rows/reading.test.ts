import { LoadingState } from '@grafana/data';
import { describe, expect, it } from 'vitest';
import { series, table } from '../../../../test/panels/frames.ts';
import { readingOf, type ReadingPlan } from './reading.ts';

const plan: ReadingPlan<'up', readonly string[]> = {
  measures: [{ key: 'up', letter: 'A', metrics: [], title: () => 'up', example: 'mikrotik_up' }],
  needs: ['site'],
  build: ({ up }, label) => up.map(({ labels }) => label(labels, 'site')),
  isEmpty: (model) => model.length === 0,
};
const done = { state: LoadingState.Done };
const request = (expr: string) => ({ targets: [{ refId: 'A', expr }] }) as never;

describe('readingOf', () => {
  it('builds the model of what is there', () => {
    expect(readingOf({ ...done, series: [table('A', [[{ site: 'hub' }, 1]])] }, plan, {})).toEqual({
      kind: 'ready',
      model: ['hub'],
      error: undefined,
    });
  });

  it('reads a label under the name that the options give', () => {
    const options = { labels: { site: 'tower' } };
    expect(
      readingOf({ ...done, series: [table('A', [[{ tower: 'hub' }, 1]])] }, plan, options),
    ).toMatchObject({
      model: ['hub'],
    });
  });

  it('says which label is missing, and which are there', () => {
    const frames = [series('A', { job: 'mikrotik', instance: 'r1' }, [[0, 1]])];
    expect(readingOf({ ...done, series: frames }, plan, {})).toEqual({
      kind: 'wrong',
      missing: 'site',
      found: ['instance', 'job'],
    });
  });

  it('tells nothing from what has not arrived and from an error', () => {
    expect(readingOf({ ...done, series: [] }, plan, {})).toEqual({ kind: 'empty' });
    expect(readingOf({ state: LoadingState.Loading, series: [] }, plan, {})).toEqual({ kind: 'loading' });
    expect(
      readingOf({ state: LoadingState.Error, series: [], errors: [{ message: 'parse error' }] }, plan, {}),
    ).toEqual({ kind: 'failed', error: 'parse error' });
  });

  it('keeps what is there when one of the queries fails', () => {
    const data = {
      state: LoadingState.Error,
      series: [table('A', [[{ site: 'hub' }, 1]])],
      errors: [{ message: 'timed out' }],
    };
    expect(readingOf(data, plan, {})).toMatchObject({ kind: 'ready', model: ['hub'], error: 'timed out' });
  });

  it('takes nothing for no answer when one of the queries failed, whatever the others gave', () => {
    const data = {
      state: LoadingState.Error,
      series: [table('B', [[{ site: 'hub' }, 1]])],
      errors: [{ message: 'timed out' }],
      request: request('mikrotik_up'),
    };
    const byLetter: ReadingPlan<'up' | 'last', readonly string[]> = {
      ...plan,
      emptyIsAnswer: true,
      measures: [
        ...plan.measures,
        { key: 'last', letter: 'B', metrics: [], title: () => 'last', example: 'last' },
      ],
    };
    expect(readingOf(data, byLetter, {})).toEqual({ kind: 'failed', error: 'timed out' });
  });

  it('takes nothing for an answer only if something was asked', () => {
    const answers = { ...plan, emptyIsAnswer: true };
    expect(readingOf({ ...done, series: [], request: request('ALERTS') }, answers, {})).toMatchObject({
      kind: 'ready',
    });
    expect(readingOf({ ...done, series: [], request: request('') }, answers, {})).toEqual({ kind: 'empty' });
  });
});
