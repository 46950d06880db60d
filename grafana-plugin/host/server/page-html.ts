import type { Boot } from './boot.ts';

/** The one page; its script reads the path and draws what it names. */
export function pageHtml(boot: Boot, theme: 'dark' | 'light'): string {
  // A `<` in a title must not end the script.
  const data = JSON.stringify(boot).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mikrofleet boards</title>
<base href="/">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/page.css">
<style>body { margin: 0; background: ${theme === 'dark' ? '#111217' : '#f4f5f5'}; }</style>
</head>
<body class="theme-${theme} app-grafana">
<div id="page"></div>
<script>window.boot = ${data}; window.grafanaBootData = { settings: { featureToggles: {} }, user: {}, navTree: [] };</script>
<script type="module" src="/dist/page.js"></script>
</body>
</html>`;
}
