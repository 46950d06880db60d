import { type ErrorCode, errorTable } from '../../errors/codes.ts';
import type { ApiRoute } from '../../management/define-route.ts';
import { type Html, html } from '../html.ts';
import { needsOf } from './api-operation.ts';
import { curlLine } from './docs-curl.ts';
import { joined, prose, propertyRows, schemaLink, table, typeOf } from './docs-schema.ts';
import { type Json, plain } from './json.ts';
import { operationId } from './operation-id.ts';
import { apiPrefix } from './prefix.ts';
import { errorsOf } from './route-errors.ts';
import { parametersOf } from './route-parameters.ts';
import type { SchemaComponents } from './schema-components.ts';

/** The full description of one route. */
export function operationArticle(route: ApiRoute, components: SchemaComponents): Html {
  const id = operationId(route);
  return html`<article id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name"><code><span class="method ${route.method}">${route.method}</span> ${apiPrefix}${route.path}</code></h3>
<p><strong>${route.summary}</strong> <a class="soft" href="#${id}">${id}</a></p>
${route.description === undefined ? html`` : html`<p>${prose(route.description)}</p>`}
<p>${prose(needsOf(route))}</p>
${parameterTable(route)}
${bodyPart(route, components)}
${answerPart(route, components)}
<h4>Request</h4>
<pre class="line">${curlLine(route)}</pre>
${errorList(route)}
</article>`;
}

function parameterTable(route: ApiRoute): Html {
  const rows = parametersOf(route).map(
    ({ name, in: location, required, description = '', schema }) =>
      html`<tr><td><code>${name}</code></td><td>${location}</td><td>${typeOf(schema)}${required ? '' : html` <span class="soft">optional</span>`}</td><td class="text">${prose(description)}</td></tr>`,
  );
  if (rows.length === 0) return html``;
  return html`<h4>Parameters</h4>
${table('Parameters', ['Name', 'In', 'Type', 'Meaning'], rows)}`;
}

function bodyPart({ body, consumes }: ApiRoute, components: SchemaComponents): Html {
  if (body === undefined) return html``;
  const { title: _title, ...inside } = plain(body);
  const rows = propertyRows(components.refer(inside));
  return html`<h4>Body</h4>
<p>${consumes === undefined ? typeOf(components.refer(body)) : consumes.join(', ')}</p>
${table('Body', ['Property', 'Type', 'Meaning'], rows)}
${examples(inside)}`;
}

function answerPart(route: ApiRoute, components: SchemaComponents): Html {
  const { response, parts, produces, status } = route;
  if (response === undefined) return html`<h4>Response</h4><p>${status ?? 204}, without a body.</p>`;
  const referred = components.refer(response);
  const name = typeof referred['$ref'] === 'string' ? schemaLink(referred['$ref']) : html`text`;
  const type = produces === undefined ? html`` : html` (${produces.join(', ')})`;
  return html`<h4>Response</h4>
<p>${status ?? 200}: ${name}${type}</p>
${examples(plain(response))}
${
  parts === undefined
    ? html``
    : html`<p>With <code>Accept: ${parts.type}</code>, line by line while it is being made:</p>
${examples(plain(parts.response))}`
}`;
}

function examples(schema: Json): Html {
  const [first] = (schema['examples'] ?? []) as unknown[];
  if (first === undefined) return html``;
  const text = typeof first === 'string' ? first : JSON.stringify(first, undefined, 2);
  return html`<details><summary>Example</summary><pre tabindex="0">${text}</pre></details>`;
}

/** Errors common to most operations are listed once, at the end of the page. */
function errorList(route: ApiRoute): Html {
  const own = route.errors ?? [];
  const usual = errorsOf(route).filter((code) => !own.includes(code));
  const links = usual.map((code) => html`<a href="#${code}">${code}</a>`);
  return html`<h4>Errors</h4>
${errorTableOf('Errors', own)}
<details><summary>${usual.length} common errors</summary>
<p>${joined(links, ', ')}</p>
</details>`;
}

/** Codes with their meaning and remedy. */
export function errorTableOf(label: string, codes: readonly ErrorCode[], anchors = false): Html {
  const rows = codes.map((code) => {
    const { status = 500, summary, remedy } = errorTable[code];
    const name = anchors ? html`<code id="${code}">${code}</code>` : html`<code>${code}</code>`;
    return html`<tr><td>${name}</td><td>${status}</td><td class="text">${prose(summary)}</td><td class="text">${prose(remedy)}</td></tr>`;
  });
  return table(label, ['Code', 'Status', 'What happened', 'What to do'], rows);
}
