import { EventEmitter, once } from 'node:events';
import { get } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { goodConfig, type Started, start } from './start.ts';

/** The connection test asks the device itself; it need not wait for it. */
const walker = 'walker: { snmp: { version: 2c, community: hunter2, timeout: 100ms, retries: 0 } }';
let started: Started;
const usualLimit = EventEmitter.defaultMaxListeners;
const warnings: string[] = [];
const onWarning = (warning: Error): void => void warnings.push(`${warning.name}: ${warning.message}`);

afterEach(async () => {
  process.off('warning', onWarning);
  EventEmitter.defaultMaxListeners = usualLimit;
  await started.app.close();
});

// every answer is sent with the listeners of Node, fastify and ours: at the eleventh Node writes to standard error
it.each(['', '&debug=true&retry=true'])(
  'warns of no leak of listeners for a device that is down %s',
  async (more) => {
    warnings.length = 0;
    process.on('warning', onWarning);
    // with a server of its own, the bounds of connections listen as well
    EventEmitter.defaultMaxListeners = usualLimit - 1;
    started = start(goodConfig.replace(/walker: .*/, walker));
    const base = await started.app.server.listen({ port: 0, host: '127.0.0.1' });
    const request = get(`${base}/probe?target=down${more}`);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    let text = '';
    for await (const chunk of response) text += String(chunk);
    expect(text).toContain('mikrotik_up 0');
    if (more !== '') expect(text).toContain('# Connection test');
    expect(warnings).toEqual([]);
  },
);
