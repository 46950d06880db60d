import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiFiles } from './api-records.ts';
import { apiPath, expectedPath, onlyWithRecordings, walkNames, walkPath } from './recordings.ts';

describe('recordings of real devices', () => {
  it('are all there', onlyWithRecordings, () => {
    const wanted = [
      ...walkNames.flatMap((name) => [walkPath(name), expectedPath(name)]),
      ...apiFiles.map(apiPath),
    ];
    expect(wanted.filter((path) => !existsSync(path))).toEqual([]);
  });
});
