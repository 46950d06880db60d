import { expect, test } from 'vitest';
import { device } from '../../test/records.ts';
import { deviceOfAlert } from './device-of-alert.ts';

const registered = device({ id: 'dev_1', name: 'ap1' });
const ofFile = device({ id: 'file_1', name: 'ap1', source: 'file' });
const other = device({ id: 'dev_2', name: 'ap10' });

test('by its exact name, by its id where a label has it, and of two the one that is watched', () => {
  expect(deviceOfAlert({ device: 'ap1' }, [other, registered])).toBe(registered);
  expect(deviceOfAlert({ device: 'ap1' }, [registered, ofFile])).toBe(ofFile);
  expect(deviceOfAlert({ device: 'ap1', device_id: 'dev_2' }, [registered, other])).toBe(other);
  expect(deviceOfAlert({ device: 'ap' }, [registered])).toBeUndefined();
});
