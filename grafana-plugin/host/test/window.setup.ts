import { Window } from 'happy-dom';

/** @grafana/data looks for a window and its storage as soon as it is loaded. */
const window = new Window({ url: 'http://127.0.0.1/' });
Object.assign(globalThis, { window, document: window.document });
