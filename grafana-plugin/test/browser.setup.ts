import { afterEach } from 'vitest';

/** What browsers have and jsdom lacks, and what Grafana writes into its page before a plugin is loaded. */
Object.assign(window, {
  // As over HTTPS: without it Grafana copies by a command that jsdom does not know.
  isSecureContext: true,
  grafanaBootData: {
    settings: { buildInfo: { version: '12.4.10' }, featureToggles: {}, datasources: {}, appSubUrl: '' },
    user: { orgRole: 'Admin', orgId: 1, timezone: 'utc', permissions: {} },
    navTree: [],
  },
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
Object.assign(globalThis, {
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  matchMedia: window.matchMedia,
});
// Comboboxes measure their text on a canvas and show as many options as fit their box.
HTMLCanvasElement.prototype.getContext = (() => ({
  measureText: (text: string) => ({ width: text.length * 8 }),
  fillText: () => undefined,
})) as never;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
const box = { x: 0, y: 0, top: 0, left: 0, bottom: 400, right: 800, width: 800, height: 400 };
Element.prototype.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { value: 400 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { value: 800 });

// Imported after the above: the packages of Grafana read its boot data while they are loaded.
const { setPluginPage } = await import('../node_modules/@grafana/runtime/dist/esm/components/PluginPage.mjs');
const { PluginPage } = await import('./plugin-page.tsx');
const { cleanup, configure } = await import('@testing-library/react');
setPluginPage(PluginPage);
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => {
  cleanup();
  // What a person keeps is not the next file's: all files of a worker have one page.
  window.sessionStorage.clear();
  window.localStorage.clear();
});
