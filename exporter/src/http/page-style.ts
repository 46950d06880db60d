import { createHash } from 'node:crypto';

/** Shared by the HTML pages: light and dark colours, and the frame. */
export const pageStyle = `
:root { color-scheme: light dark; --fg: #1c2128; --bg: #fff; --soft: #59636e; --line: #d1d9e0; --panel: #f6f8fa; --link: #0550ae; --up: #116329; --down: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --fg: #e6edf3; --bg: #0d1117; --soft: #9198a1; --line: #3d444d; --panel: #151b23; --link: #79c0ff; --up: #56d364; --down: #ff7b72; } }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 72rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg); }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p.lead { color: var(--soft); margin: .25rem 0 1rem; }
a { color: var(--link); } a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } thead th { font-size: .9rem; }
`;

/** Only our own style sheet, and at most one form: injected markup cannot run, load or send anything. */
export function pagePolicy(style: string, { form }: { readonly form: 'self' | 'none' }): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    `form-action '${form}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
