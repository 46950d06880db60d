import { setTemplateSrv } from '@grafana/runtime';
import { EmbeddedScene, sceneGraph, SceneFlexLayout, SceneTimeRange } from '@grafana/scenes';
import { expect, test } from 'vitest';
import { equals, selector } from './label-matcher.ts';

/** What a label of PromQL is worth: its strings are those of Go. */
function valueOf(matcher: string): string {
  const [, text = ''] = /^device="((?:[^"\\\n]|\\.)*)"$/su.exec(matcher) ?? [];
  return text.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gu, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? (sign === 'n' ? '\n' : sign) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

const names = [
  'tower1-ap1',
  'a"} or vector(1) or up{x="',
  'back\\slash\\',
  'new\nline',
  '\\n',
  '$__from',
  '${__user.login}',
  '[[__from]]',
  '[[[__from]]]',
  "Туман 🗼 `x` 'y' {{z}} %41",
  '',
];

test.each(names)('a device called %j is that device and nothing else', (name) => {
  expect(valueOf(equals('device', name))).toBe(name);
});

test.each(names)('Grafana puts nothing in place of %j', (name) => {
  setTemplateSrv({ replace: (text: string) => text } as never);
  const scene = new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: 'now-6h', to: 'now' }),
    body: new SceneFlexLayout({ children: [] }),
  });
  const matcher = equals('device', name);
  expect(sceneGraph.interpolate(scene, matcher)).toBe(matcher);
});

test('labels without a value are left out', () => {
  expect(selector({ tenant: undefined, site: 'Tower 1', device: 'a"b' })).toBe(
    String.raw`{site="Tower 1",device="a\"b"}`,
  );
});
