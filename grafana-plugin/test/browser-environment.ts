import { JSDOM } from 'jsdom';
import { type Environment, populateGlobal } from 'vitest/runtime';

/** As vitest's own, which looks for jsdom beside vitest and not in the plugin's packages. */
const environment: Environment = {
  name: 'browser',
  viteEnvironment: 'client',
  setup(global) {
    const dom = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
      url: 'http://localhost:3000/',
      pretendToBeVisual: true,
    });
    const { keys, originals } = populateGlobal(global, dom.window, { bindFunctions: true });
    return {
      teardown() {
        dom.window.close();
        for (const key of keys) delete global[key];
        for (const [key, value] of originals) global[key] = value;
      },
    };
  },
};

export default environment;
