import { locationService } from '@grafana/runtime';

/** A click on a link to another board changes the board without loading the page again, as in Grafana, which leaves links with a target to the browser. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href') ?? '';
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.defaultPrevented || !isPlain || !path.startsWith('/') || link?.hasAttribute('target') === true)
      return;
    event.preventDefault();
    locationService.push(path);
  });
}
