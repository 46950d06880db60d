import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressBody } from '../../src/exposition/compress.ts';
import { acceptsGzip, negotiate } from '../../src/exposition/negotiate.ts';

const text = 'text/plain; version=0.0.4; charset=utf-8';
const openMetrics = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
const openMetrics001 = 'application/openmetrics-text; version=0.0.1; charset=utf-8';

describe('format by Accept', () => {
  it.each([
    ['nothing', undefined, text],
    ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text],
    ['curl', '*/*', text],
    [
      'Prometheus 2.42',
      'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
      openMetrics,
    ],
    [
      'Prometheus 2.42 with native histograms',
      'application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited,application/openmetrics-text;version=1.0.0;q=0.8,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1',
      openMetrics,
    ],
    [
      'Prometheus 3',
      'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,text/plain;version=0.0.4;q=0.2,/;q=0.1',
      openMetrics,
    ],
    ['only the old OpenMetrics', 'application/openmetrics-text; version=0.0.1', openMetrics001],
    ['an OpenMetrics to come', 'application/openmetrics-text; version=2.0.0', text],
    ['OpenMetrics of any version', 'application/openmetrics-text', openMetrics],
    [
      'text preferred',
      'application/openmetrics-text;version=1.0.0;q=0.3, text/plain;version=0.0.4;q=0.4',
      text,
    ],
    ['OpenMetrics refused', 'application/openmetrics-text;version=1.0.0;q=0, text/plain;q=0.1', text],
    ['a quality that is none', 'application/openmetrics-text;q=2, text/plain;q=0.1', text],
    ['capitals and quotes', 'Application/OpenMetrics-Text; Version="1.0.0"', openMetrics],
    ['something unknown', 'image/png', text],
  ])('%s', (_who, accept, contentType) => {
    expect(negotiate(accept).contentType).toBe(contentType);
    expect(negotiate(accept).format).toBe(contentType === text ? 'text' : 'openmetrics');
  });
});

describe('compression by Accept-Encoding', () => {
  it.each([
    [undefined, false],
    ['gzip', true],
    ['deflate, GZIP;q=0.5', true],
    ['gzip;q=0', false],
    ['identity', false],
    ['*', true],
    ['*;q=0, gzip', true],
    ['gzip;q=0, *', false],
  ])('%s: %s', (header, expected) => {
    expect(acceptsGzip(header)).toBe(expected);
  });

  it('compresses what is large enough', async () => {
    const body = await compressBody(Buffer.from('mikrotik_up 1\n'.repeat(400)), 'gzip');
    expect(body.encoding).toBe('gzip');
    expect(gunzipSync(body.bytes).toString()).toBe('mikrotik_up 1\n'.repeat(400));
  });

  it('sends the rest as it is', async () => {
    expect((await compressBody(Buffer.from('mikrotik_up 1\n'), 'gzip')).encoding).toBeUndefined();
    expect(
      (await compressBody(Buffer.from('mikrotik_up 1\n'.repeat(400)), undefined)).encoding,
    ).toBeUndefined();
  });
});
