import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { apiAuth } from '../../src/config/account-key.ts';
import { parseSettings } from '../../src/config/load.ts';
import { Secret } from '../../src/config/secret.ts';
import type { Auth, Settings, Target } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import { community } from '../transport/snmp/accounts.ts';
import { type Exposition, parseExposition } from './exposition-text.ts';
import { catalogue } from '../config/catalogue.ts';

const settings: Settings = {
  ...parseSettings('', { file: 'bare.yml', environment: {}, catalogue }),
  connections: { max: 100, idleMs: 60_000, commandsInFlight: 16 },
  freshnessMs: 0,
  defaultTimeoutMs: 20_000,
  timeoutOffsetMs: 0,
};

/** All collectors, including those on request: everything that can be read is compared. */
const everything = collectors.map(({ name }) => name);

export interface Probed extends Exposition {
  readonly result: ProbeResult;
  readonly parseErrors: number;
  readonly duplicates: number;
}

/** Where a device answers. */
export type Place =
  | { readonly transport: 'snmp'; readonly port: number; readonly community: string }
  | {
      readonly transport: 'api';
      readonly port: number;
      readonly username: string;
      readonly password: string;
      readonly legacyLogin?: boolean;
    };

function authOf(place: Place): Auth {
  if (place.transport === 'snmp') return { name: 'truth', snmp: community(place.community) };
  return {
    name: 'truth',
    api: apiAuth({
      username: place.username,
      password: new Secret(place.password),
      tls: { mode: 'off' },
      port: 8728,
      legacyLogin: place.legacyLogin ?? false,
      codePage: 'windows-1250',
    }),
  };
}

/** One probe by the real prober, as the text that Prometheus would get. */
export async function probe(place: Place): Promise<Probed> {
  const target: Target = {
    name: 'truth',
    address: '127.0.0.1',
    port: place.port,
    type: 'router',
    auth: authOf(place),
    transport: place.transport,
    labels: {},
  };
  const prober = createProber(settings, collectors);
  try {
    const result = await prober.probe(target, everything, Deadline.start(20_000));
    const { text, duplicates } = encodeFamilies(result.families, 'text');
    const parseErrors = prober.statistics().parseErrors.reduce((sum, { count }) => sum + count, 0);
    return { ...parseExposition(text), result, duplicates, parseErrors };
  } finally {
    await prober.close();
  }
}
