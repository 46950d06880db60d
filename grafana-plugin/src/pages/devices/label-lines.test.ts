import { expect, test } from 'vitest';
import { changedLabels, readLabelLines } from './label-lines.ts';

test('each line is a label, and an empty value removes one', () => {
  expect(readLabelLines('rack=7\n\n owner = field team \nold=\n')).toEqual({
    labels: { rack: '7', owner: 'field team', old: null },
  });
});

test('a value may have more signs, a name may not', () => {
  expect(readLabelLines('note=a=b')).toEqual({ labels: { note: 'a=b' } });
  expect(readLabelLines('rack=7\nrack-2=8')).toEqual({ wrongLine: 2 });
  expect(readLabelLines('rack 7')).toEqual({ wrongLine: 1 });
});

test('labels that are not named stay', () => {
  expect(changedLabels({ rack: '7', old: 'x', owner: 'a' }, { rack: '8', old: null })).toEqual({
    rack: '8',
    owner: 'a',
  });
});
