import { expect, it } from 'vitest';
import { selectCollectors } from '../../src/devices/modules.ts';
import { parseSettings } from '../../src/config/load.ts';
import { catalogue } from './catalogue.ts';

const settingsOf = (modules: string) =>
  parseSettings(
    `
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
modules: ${modules}
targets:
  - { name: both, address: 10.1.1.1, type: router, auth: monitor, modules: [quick, sessions] }
  - { name: only, address: 10.1.1.2, type: router, auth: monitor, modules: [sessions] }
`,
    { file: 'mikrofleet.yml', environment: {}, catalogue },
  );

it('a module with an interval is read by whoever asks for it, and where a device has nothing else', () => {
  const settings = settingsOf(
    '{ quick: { collectors: [system] }, sessions: { collectors: [routing], interval: 5m } }',
  );
  const collectors = (name: string, modules?: string[]): readonly string[] => {
    const target = settings.targets.get(name);
    if (target === undefined) throw new Error(name);
    return selectCollectors(settings, target, modules);
  };
  expect(settings.modules.get('sessions')?.intervalMs).toBe(300_000);
  expect(collectors('both')).toEqual(['system']);
  expect(collectors('both', ['sessions'])).toEqual(['routing']);
  expect(collectors('only')).toEqual(['routing']);
});

it('an interval is a duration', () => {
  for (const interval of ['often', '100ms', '2d', '300']) {
    expect(() => settingsOf(`{ sessions: { collectors: [system], interval: ${interval} } }`)).toThrow(
      'modules.sessions.interval',
    );
  }
});
