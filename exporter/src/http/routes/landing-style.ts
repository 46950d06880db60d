import { pagePolicy, pageStyle } from '../page-style.ts';

export const landingStyle = `${pageStyle}
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
form label { display: grid; gap: .25rem; font-size: .9rem; } form label.check { display: flex; align-items: center; gap: .4rem; padding-bottom: .45rem; }
input, select, button { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--soft); border-radius: .3rem; padding: 0 .6rem; height: 2.2rem; box-sizing: border-box; }
input[type=checkbox] { height: auto; }
button { cursor: pointer; font-weight: 600; }
.up { color: var(--up); font-weight: 600; } .down { color: var(--down); font-weight: 600; } .none { color: var(--soft); }
`;

export const landingPolicy = pagePolicy(landingStyle, { form: 'self' });
