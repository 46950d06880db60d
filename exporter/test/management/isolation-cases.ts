import { readdirSync } from 'node:fs';
import type { AllTenantsScope, TenantScope } from '../../src/access/scope.ts';
import type { Registry, Repositories } from '../../src/management/registry.ts';

export type Call = (repositories: Repositories, scope: TenantScope) => Promise<unknown>;

/** What the attacker may learn: not found, or lists without a row of the victim. */
export type Case = { readonly call: Call } & (
  | { readonly refused: 'registry.not-found' | 'registry.unknown-reference' | 'request.unknown-target' }
  | { readonly sees: 'own rows only' | 'nothing' }
  | { readonly needs: 'the platform' }
);

export const platformOnly = (call: Call): Case => ({ call, needs: 'the platform' });
export const notFound = (call: Call): Case => ({ call, refused: 'registry.not-found' });
export const unknownReference = (call: Call): Case => ({ call, refused: 'registry.unknown-reference' });
export const unknownTarget = (call: Call): Case => ({ call, refused: 'request.unknown-target' });
export const own = (call: Call): Case => ({ call, sees: 'own rows only' });
export const nothing = (call: Call): Case => ({ call, sees: 'nothing' });

/** Where the victim has its records. */
export interface VictimFixture {
  readonly registry: Registry;
  readonly platform: AllTenantsScope;
  readonly victim: TenantScope;
}

export interface FeatureCases {
  /** One case per repository method: the attacker calls it with ids of the victim. */
  readonly cases: Readonly<Record<string, Case>>;
  /** Ids of the victim, by the first segment of the paths that take them. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
}

/** Default export of the files in `isolation/`: creates records of the victim, and the cases on them. */
export type MakeCases = (fixture: VictimFixture) => Promise<FeatureCases>;

/** The cases of all features. */
export async function makeCases(fixture: VictimFixture): Promise<Required<FeatureCases>> {
  const made: FeatureCases[] = [];
  const folder = new URL('./isolation/', import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const { href } = new URL(file, folder);
    const { default: make } = (await import(/* @vite-ignore */ href)) as { default: MakeCases };
    made.push(await make(fixture));
  }
  return {
    cases: Object.assign({}, ...made.map(({ cases }) => cases)) as FeatureCases['cases'],
    ids: Object.assign({}, ...made.map(({ ids }) => ids)) as Required<FeatureCases>['ids'],
  };
}
