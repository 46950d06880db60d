import { expect, test } from 'vitest';
import { FakeGrafana } from '../../test/fake-grafana.ts';
import type { ApiError } from './api-error.ts';
import { type Line, readLines } from './read-lines.ts';

/** What comes of an answer in these parts. */
function read(parts: readonly (string | Uint8Array)[]) {
  const grafana = new FakeGrafana().inParts('/scan');
  const came = { lines: [] as Line[], error: undefined as ApiError | undefined, isOver: false };
  readLines({ path: '/scan', method: 'POST', accept: 'application/x-ndjson' }).subscribe({
    next: (line) => came.lines.push(line),
    error: (error: ApiError) => {
      came.error = error;
    },
    complete: () => {
      came.isOver = true;
    },
  });
  const [stream] = grafana.streams;
  for (const part of parts) stream!.part(part);
  stream!.end();
  return { ...came, isOpen: stream!.isOpen };
}

const whole = '{"event":"start","total":2}\n{"event":"found","name":"tür \u{1F5FC}"}\n\r\n{"event":"end"}\n';
const lines = [{ event: 'start', total: 2 }, { event: 'found', name: 'tür \u{1F5FC}' }, { event: 'end' }];

test('lines are the same however they are cut on their way, in letters too', () => {
  expect(read([whole])).toMatchObject({ lines, isOver: true, error: undefined });
  const bytes = new TextEncoder().encode(whole);
  for (let at = 1; at < bytes.length; at += 1)
    expect(read([bytes.slice(0, at), bytes.slice(at)]).lines).toEqual(lines);
  expect(read([...bytes].map((byte) => Uint8Array.of(byte))).lines).toEqual(lines);
});

test('the last line may lack its end, and one that is cut off is none', () => {
  expect(read(['{"ok":true}'])).toMatchObject({ lines: [{ ok: true }], isOver: true });
  expect(read(['{"event":"start"}\n{"event":"fou'])).toMatchObject({
    lines: [{ event: 'start' }],
    isOver: true,
    error: undefined,
  });
  expect(read([])).toMatchObject({ lines: [], isOver: true });
});

test('a line of a megabyte in a thousand parts is one line', () => {
  const note = 'x'.repeat(1_000_000);
  const text = `{"event":"found","note":"${note}"}\n`;
  const parts = Array.from({ length: 1001 }, (_, index) => text.slice(index * 1000, (index + 1) * 1000));
  expect(read(parts).lines).toEqual([{ event: 'found', note }]);
});

test.each([
  ['a page of a proxy', '<html>\n<body>Sign in</body>\n</html>\n'],
  ['a page without an end', '<html>'],
  ['something in the middle', '{"event":"start"}\nupstream timed out\n{"event":"end"}\n'],
  ['JSON that is no line of ours', '[1]\n'],
])('%s is not the API, and is read no further', (_, text) => {
  const { error, isOver, isOpen } = read([text]);
  expect(error).toMatchObject({ code: 'proxy.not-exporter', status: 200 });
  expect([isOver, isOpen]).toEqual([false, false]);
});
