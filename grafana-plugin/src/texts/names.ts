import { texts } from './text.ts';

/** By the kind of who acted: a program with a token, a person, somebody at the command line, the exporter itself. */
export const text = texts('names', {
  token: 'Token: {{name}}',
  grafana: 'Grafana: {{name}}',
  local: 'Server: {{name}}',
  system: 'Exporter: {{name}}',
});
