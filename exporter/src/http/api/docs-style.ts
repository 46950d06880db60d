import { pagePolicy, pageStyle } from '../page-style.ts';

export const docsStyle = `${pageStyle}
html { scroll-padding-top: 1rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; } code { background: var(--panel); border-radius: .2rem; padding: .1em .3em; overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
pre.line { white-space: pre-wrap; overflow-wrap: anywhere; }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; } h3 { font-size: 1rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; } h4 { font-size: .9rem; margin: 1rem 0 .25rem; color: var(--soft); }
h3 code { background: none; padding: 0; font-weight: 600; font-size: 1em; } h3 .method { color: var(--up); } h3 .DELETE { color: var(--down); }
article { padding-bottom: .5rem; border-bottom: 1px solid var(--line); } article > p { margin: .25rem 0; max-width: 52rem; }
table { font-size: .9rem; } td:first-child { white-space: nowrap; } td.text { min-width: 16rem; }
details { margin: .5rem 0; } summary { cursor: pointer; } summary:focus-visible, pre:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.contents { display: grid; grid-template-columns: 12rem 1fr; gap: .4rem 1rem; margin: 1.5rem 0 0; } .contents dt { font-weight: 600; } .contents dd { margin: 0; } .contents ul { margin: 0; gap: 0 1.25rem; }
@media (max-width: 40rem) { .contents { grid-template-columns: 1fr; gap: 0; } .contents dd { margin: 0 0 .75rem; } }
.soft { color: var(--soft); }
`;

export const docsPolicy = pagePolicy(docsStyle, { form: 'none' });
