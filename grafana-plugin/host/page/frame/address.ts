import { locationService } from '@grafana/runtime';

/** The address of this view in the other theme. */
export function themeUrl(theme: 'dark' | 'light'): string {
  const address = new URL(location.href);
  address.searchParams.set('theme', theme);
  return address.href;
}

export const isKiosk = (): boolean => locationService.getSearch().has('kiosk');

/** `true` is what Grafana writes for a parameter without a value. */
export const startKiosk = (): void => locationService.partial({ kiosk: true });

export const endKiosk = (): void => locationService.partial({ kiosk: null });
