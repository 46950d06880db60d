// Grafana's own frame sets this; the package does not export it.
declare module '*/PluginPage.mjs' {
  import type { ComponentType } from 'react';
  import type { PluginPageProps } from '@grafana/runtime';
  export function setPluginPage(page: ComponentType<PluginPageProps>): void;
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly pretendToBeVisual: boolean });
    readonly window: { close(): void } & Record<string, unknown>;
  }
}
