import { pagePolicy, pageStyle } from '../page-style.ts';

export const landingStyle = `${pageStyle}
a.skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
form label { display: grid; gap: .25rem; font-size: .9rem; min-width: 0; } form label.check { display: flex; align-items: center; gap: .4rem; padding-bottom: .45rem; }
form.search { margin: 0 0 1rem; } form.search label { flex: 1 1 16rem; }
input, select, button { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--soft); border-radius: .3rem; padding: 0 .6rem; height: 2.2rem; box-sizing: border-box; max-width: 100%; }
input[type=checkbox] { height: auto; } input[type=search] { width: 100%; }
button { cursor: pointer; font-weight: 600; }
.up { color: var(--up); font-weight: 600; } .down { color: var(--down); font-weight: 600; } .none { color: var(--soft); }
ul.states { margin: .5rem 0 1rem; } ul.states a { padding: .25rem .7rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; white-space: nowrap; }
ul.states a[aria-current] { background: var(--panel); border-color: currentColor; text-decoration: underline; }
.notice { padding: .6rem 1rem; border: 1px solid var(--down); border-radius: .5rem; }
th[scope=row], td[data-label=Tenant], td[data-label=Site] { overflow-wrap: anywhere; min-width: 5rem; } th[scope=row] { min-width: 11rem; } td[data-label=State] { min-width: 9rem; } td[data-label=Address] { min-width: 11rem; } td[data-label=Probe] { min-width: 8.5rem; } td a, time { white-space: nowrap; }
@media (max-width: 44rem) {
  body { padding-top: 1rem; } form label { flex: 1 1 100%; } form label.check { flex: 1 1 auto; }
  table, tbody, tr, th[scope=row], td { display: block; } thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  caption { display: block; } tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  th[scope=row], td, td[data-label] { border: 0; padding: .1rem 0; min-width: 0; overflow-wrap: anywhere; } td.empty { display: none; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); } td a { display: inline-block; padding: .25rem .4rem .25rem 0; }
}
`;

export const landingPolicy = pagePolicy(landingStyle, { form: 'self' });
