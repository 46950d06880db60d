import type { Boot } from '../server/boot.ts';

declare global {
  interface Window {
    boot: Boot;
  }
}

export const { boot } = window;
