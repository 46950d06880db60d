export type ExpositionFormat = 'text' | 'openmetrics';

export interface Negotiated {
  readonly format: ExpositionFormat;
  readonly contentType: string;
}

const textType = 'text/plain; version=0.0.4; charset=utf-8';
const openMetricsVersions = ['1.0.0', '0.0.1'] as const;

interface Range {
  readonly type: string;
  readonly version: string | undefined;
  readonly quality: number;
}

/**
 * Chooses the format from the Accept header. Formats we do not write (protobuf, text 1.0.0) are skipped; a client
 * that accepts none of ours still gets text 0.0.4, as from every Prometheus exporter.
 */
export function negotiate(accept: string | undefined): Negotiated {
  let best: { range: Range; answer: Negotiated } | undefined;
  for (const range of parseAccept(accept ?? '')) {
    const answer = answerFor(range);
    if (answer === undefined || range.quality <= (best?.range.quality ?? 0)) continue;
    best = { range, answer };
  }
  return best?.answer ?? { format: 'text', contentType: textType };
}

function answerFor({ type, version }: Range): Negotiated | undefined {
  if (type === 'application/openmetrics-text') {
    const known = openMetricsVersions.find((candidate) => candidate === (version ?? '1.0.0'));
    if (known === undefined) return undefined;
    return {
      format: 'openmetrics',
      contentType: `application/openmetrics-text; version=${known}; charset=utf-8`,
    };
  }
  if (type === '*/*' || (['text/plain', 'text/*'].includes(type) && (version ?? '0.0.4') === '0.0.4')) {
    return { format: 'text', contentType: textType };
  }
  return undefined;
}

function parseAccept(accept: string): Range[] {
  const ranges: Range[] = [];
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (type === '') continue;
    ranges.push({ type, version: parameterOf(parameters, 'version'), quality: qualityOf(parameters) });
  }
  return ranges;
}

function parameterOf(parameters: readonly string[], name: string): string | undefined {
  const found = parameters.find((parameter) => parameter.startsWith(`${name}=`));
  return found?.slice(name.length + 1).replace(/^"(.*)"$/, '$1');
}

function qualityOf(parameters: readonly string[]): number {
  const text = parameterOf(parameters, 'q');
  if (text === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}

/** Whether the Accept-Encoding header allows gzip. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  const codings = (acceptEncoding ?? '')
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()));
  const named = codings.find(([coding]) => coding === 'gzip') ?? codings.find(([coding]) => coding === '*');
  return named !== undefined && qualityOf(named.slice(1)) > 0;
}
