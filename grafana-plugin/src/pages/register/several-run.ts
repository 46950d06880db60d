import { api } from '../../api/client.ts';
import { BatchRun } from '../../batch/batch-run.ts';
import { outsidePage } from '../../states/outside-page.ts';
import type { Candidate } from './candidate.ts';
import { accountOf, type Draft, noSecrets, type Secrets, toRegistration } from './draft.ts';
import { register, type Registered } from './register-call.ts';

export type SeveralRun = BatchRun<Candidate, Registered>;

interface Several {
  readonly candidates: readonly Candidate[];
  readonly draft: Draft;
  readonly secrets: Secrets;
  readonly labels: Readonly<Record<string, string>>;
  readonly onEnd: () => void;
}

/**
 * Registers several devices with one credential. A new one is stored first, for exactly their addresses, and is removed again if none
 * of them could be registered with it.
 */
export async function startSeveral({
  candidates,
  draft,
  secrets,
  labels,
  onEnd,
}: Several): Promise<SeveralRun> {
  const account = accountOf(draft, secrets);
  const created =
    'new_credential' in account
      ? await api.post('/credentials', {
          body: {
            name: account.new_credential.name ?? '',
            profile: account.new_credential.profile,
            secrets: account.new_credential.secrets,
            networks: [...new Set(candidates.map(({ address }) => alone(address)))],
          },
        })
      : undefined;
  const shared: Draft = {
    ...draft,
    account: 'stored',
    credential: created?.id ?? draft.credential,
    // Each has its own.
    name: '',
    type: '',
    port: '',
  };
  // The credential is stored by now: the results stay in sight for long, and secrets do not.
  const work = ({ address }: Candidate) =>
    register(draft.transport, toRegistration({ ...shared, address }, noSecrets, labels));
  const run: SeveralRun = new BatchRun(candidates, work, onEnd);
  if (created !== undefined)
    run.onClose = async () => {
      if (run.items.some(({ progress }) => progress.state === 'done')) return;
      const { id, revision } = created;
      await api.remove('/credentials/{id}', { path: { id }, revision }).catch(() => undefined);
    };
  return run;
}

/** The network of one address: a bare one is not taken for a network. */
const alone = (address: string): string => `${address}/${address.includes(':') ? 128 : 32}`;

/** The run of this page, kept while the person is on other pages. */
export const severalRun = outsidePage<SeveralRun>();
