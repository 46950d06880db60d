import type { BootData } from './boot-data.ts';
import type { Boot } from './boot.ts';

/** A `<` in a title must not end the script. */
const script = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

/** The one page; its script reads the path and draws what it names. */
export function pageHtml(boot: Boot, data: BootData): string {
  const { theme } = data.user;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Grafana</title>
<base href="/">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/page.css">
<style>body { margin: 0; background: ${theme === 'dark' ? '#111217' : '#f4f5f5'}; }</style>
</head>
<body class="theme-${theme} app-grafana">
<div id="page"></div>
<script>window.boot = ${script(boot)}; window.grafanaBootData = ${script(data)};</script>
<script type="module" src="/dist/page.js"></script>
</body>
</html>`;
}
