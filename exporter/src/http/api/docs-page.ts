import type { FeatureRoutes } from '../../management/define-route.ts';
import { Html, html } from '../html.ts';
import { problemSchema } from '../problem-schema.ts';
import { errorTableOf, operationArticle } from './docs-operation.ts';
import { prose, propertyRows, schemaLink, table, typeOf } from './docs-schema.ts';
import { docsStyle } from './docs-style.ts';
import type { Json } from './json.ts';
import { operationId } from './operation-id.ts';
import { errorsOf } from './route-errors.ts';
import { SchemaComponents } from './schema-components.ts';

/**
 * The management API as a page for people, from the same definitions as the OpenAPI document. Works offline.
 */
export function docsPage(featureRoutes: readonly FeatureRoutes[], version: string): string {
  const components = new SchemaComponents();
  const problem = components.refer(problemSchema);
  const sections = featureRoutes.map((feature) => section(feature, components));
  const codes = [...new Set(featureRoutes.flatMap(({ routes }) => routes.flatMap(errorsOf)))].sort();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mikrofleet management API</title>
<style>${new Html(docsStyle)}</style>
</head>
<body>
<header>
<h1>Mikrofleet management API</h1>
<p class="lead">Version ${version}. For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). <a href="/">All pages of the exporter</a>.</p>
<p>Every request needs a token, <code>Authorization: Bearer mkf_…</code>; create one with <code>mikrofleet token create</code>. Every error is a ${schemaLink(String(problem['$ref']))} document with a <code>code</code> and a <code>remedy</code>. The example requests expect the environment variables <code>MIKROFLEET_URL</code> and <code>MIKROFLEET_TOKEN</code>.</p>
<nav aria-label="Operations">
<dl class="contents">
${featureRoutes.map(contents)}
<dt><a href="#schemas">Schemas</a>, <a href="#errors">Errors</a></dt>
</dl>
</nav>
</header>
<main>
${sections}
<h2 id="schemas">Schemas</h2>
${Object.entries(components.schemas).map(([name, schema]) => schemaArticle(name, schema as Json))}
<h2 id="errors">Errors</h2>
${errorTableOf('Errors', codes, true)}
</main>
</body>
</html>
`.text;
}

const anchorOf = ({ tag }: FeatureRoutes): string => tag.toLowerCase().replaceAll(' ', '-');

function contents(feature: FeatureRoutes): Html {
  const links = feature.routes.map(
    (route) => html`<li><a href="#${operationId(route)}">${operationId(route)}</a></li>`,
  );
  return html`<dt><a href="#${anchorOf(feature)}">${feature.tag}</a></dt><dd><ul>${links}</ul></dd>`;
}

function section(feature: FeatureRoutes, components: SchemaComponents): Html {
  return html`<section aria-labelledby="${anchorOf(feature)}">
<h2 id="${anchorOf(feature)}">${feature.tag}</h2>
<p>${prose(feature.description)}</p>
${feature.routes.map((route) => operationArticle(route, components))}
</section>`;
}

function schemaArticle(name: string, schema: Json): Html {
  const { description } = schema as { description?: string };
  const rows = propertyRows(schema);
  return html`<article id="${name}" aria-labelledby="${name}-name">
<h3 id="${name}-name">${name}</h3>
${description === undefined ? html`` : html`<p>${prose(description)}</p>`}
${rows.length === 0 ? html`<p>${typeOf(schema)}</p>` : table(name, ['Property', 'Type', 'Meaning'], rows)}
</article>`;
}
