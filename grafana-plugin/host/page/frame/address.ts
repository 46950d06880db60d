import { locationService } from '@grafana/runtime';

/** Shows this view in another theme, and what is opened later too. Grafana reads its theme at start, so the page loads again. */
export function showIn(theme: 'dark' | 'light'): void {
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=strict`;
  const address = new URL(location.href);
  address.searchParams.delete('theme');
  location.assign(address);
}

export const isKiosk = (): boolean => locationService.getSearch().has('kiosk');

/** `true` is what Grafana writes for a parameter without a value. */
export const startKiosk = (): void => locationService.partial({ kiosk: true });

export const endKiosk = (): void => locationService.partial({ kiosk: null });
