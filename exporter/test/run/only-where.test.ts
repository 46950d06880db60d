import { expect, it } from 'vitest';
import { onlyWhere } from './only-where.ts';

const why = 'there is no ../shared/recordings with walks of real devices';
const set = { TEST_EVERY_RECORDING: '1' };

it('a test without its recordings is skipped, and says why', () => {
  expect(onlyWhere(false, why, {})).toEqual({ skip: true, meta: { whySkipped: why } });
  expect(onlyWhere(false, why, { TEST_EVERY_RECORDING: '' })).toMatchObject({ skip: true });
});

it('where all recordings have to be at hand, that is an error', () => {
  expect(() => onlyWhere(false, why, set)).toThrow(`TEST_EVERY_RECORDING is set, but ${why}.`);
  expect(onlyWhere(true, why, set)).toMatchObject({ skip: false });
});

it('other reasons to skip stay reasons', () => {
  expect(onlyWhere(false, 'there is no promtool', set)).toMatchObject({ skip: true });
});
