/** npm has about 200 of Grafana's 1,480 icons. These stand in for the ones that the plugin shows; a dot for all others. */
const paths: Readonly<Record<string, string>> = {
  'angle-double-left': 'M11 17l-5-5 5-5 1.4 1.4L8.8 12l3.6 3.6zM17 17l-5-5 5-5 1.4 1.4-3.6 3.6 3.6 3.6z',
  'map-marker':
    'M12 2a8 8 0 0 0-8 8c0 5 8 12 8 12s8-7 8-12a8 8 0 0 0-8-8zm0 17.3C9.7 17 6 12.9 6 10a6 6 0 0 1 12 0c0 2.9-3.7 7-6 9.3zM12 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  wrench:
    'M21.3 7.2a5.5 5.5 0 0 1-7.4 6.3L7.4 20a2.4 2.4 0 0 1-3.4-3.4l6.5-6.5a5.5 5.5 0 0 1 6.3-7.4l-3 3 .6 3.9 3.9.6z',
};
const dot = '<circle cx="12" cy="12" r="4"/>';

/** `path` is that of the file, such as `icons/unicons/wrench.svg`. */
export function drawnIcon(path: string): string {
  const name = /(?<name>[^/]+)\.svg$/u.exec(path)?.groups?.['name'] ?? '';
  const shape = Object.hasOwn(paths, name) ? `<path d="${paths[name]}"/>` : dot;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shape}</svg>`;
}
