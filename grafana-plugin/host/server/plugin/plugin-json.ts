import type { OrganisationRole } from '../people/roles.ts';

/** The part of plugin.json that Grafana's server reads. */
export interface PluginJson {
  readonly id: string;
  readonly type: 'app' | 'panel' | 'datasource';
  readonly name: string;
  readonly info: { readonly version: string; readonly description?: string; readonly logos: Logos };
  readonly dependencies?: object;
  readonly includes?: readonly Include[];
  readonly routes?: readonly Route[];
  readonly roles?: readonly RoleRegistration[];
  readonly autoEnabled?: boolean;
  readonly languages?: readonly string[];
  readonly skipDataQuery?: boolean;
  readonly extensions?: object;
}

interface Logos {
  readonly small: string;
  readonly large: string;
}

export interface Include {
  readonly type: 'page' | 'dashboard' | 'panel' | 'datasource';
  readonly name: string;
  readonly path?: string;
  readonly role?: OrganisationRole;
  /** Decides instead of the role. */
  readonly action?: string;
  readonly addToNav?: boolean;
  readonly defaultNav?: boolean;
  readonly icon?: string;
}

export interface Route {
  readonly path: string;
  readonly method?: string;
  readonly reqRole?: OrganisationRole;
  /** Decides instead of the role. */
  readonly reqAction?: string;
  readonly url: string;
  readonly headers?: readonly { readonly name: string; readonly content: string }[];
  /** Sent instead of the body of the request, with what it has of templates filled in. */
  readonly body?: unknown;
}

export type Grant = OrganisationRole | 'Grafana Admin';

export interface RoleRegistration {
  readonly role: { readonly name: string; readonly permissions?: readonly { readonly action: string }[] };
  readonly grants: readonly Grant[];
}
