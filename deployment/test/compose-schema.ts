import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchemaObject } from 'ajv';

// The schema of the Compose specification, as the linter dclint ships it; it exports no path of its own.
const linter = createRequire(import.meta.url).resolve('dclint/package.json');
const text = readFileSync(new URL('schemas/compose.schema.json', `file://${linter}`), 'utf8');
const { $schema: _, ...schema } = JSON.parse(text) as AnySchemaObject;
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: { duration: true, expose: true, ports: true, subnet_ip_address: true },
});

/** What the Compose specification refuses of a file, unknown keys included. */
export function composeErrors(file: unknown): readonly string[] {
  if (ajv.validate(schema, file) === true) return [];
  return ajv.errors!.map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
