import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson, sendDenied, sendError, sendJson } from '../answer.ts';
import { hasRole } from '../people/roles.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { sendFile } from '../static-files.ts';
import { navigationUrl } from './navigation.ts';
import type { Plugin, PluginFiles } from './plugin-files.ts';
import type { PluginSettings } from './plugin-settings.ts';

interface Parts {
  readonly plugins: PluginFiles;
  readonly settings: PluginSettings;
}

/** Files and settings of plugins. */
export class PluginApi {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `/public/plugins/<id>/…`. */
  async sendAsset(path: string, response: ServerResponse): Promise<void> {
    const { id = '', file = '' } =
      /^\/public\/plugins\/(?<id>[\w-]+)\/(?<file>.+)$/u.exec(path)?.groups ?? {};
    const plugin = this.#parts.plugins.get(id);
    if (plugin === undefined) sendError(response, 404, 'Plugin not found');
    else if (!(await sendFile(response, plugin.folder, decodeURIComponent(file))))
      sendError(response, 404, 'Plugin file not found');
  }

  /** `/api/plugins/<id>/settings`. False: another path. */
  async handle(
    path: string,
    incoming: IncomingMessage,
    response: ServerResponse,
    signedIn: SignedIn,
  ): Promise<boolean> {
    const id = /^\/api\/plugins\/(?<id>[\w-]+)\/settings$/u.exec(path)?.groups?.['id'];
    if (id === undefined) return false;
    const plugin = this.#parts.plugins.get(id);
    if (plugin === undefined) sendError(response, 404, 'Plugin not found, no installed plugin with that id');
    else if (incoming.method === 'GET') this.#send(plugin, response, signedIn);
    else if (incoming.method === 'POST') await this.#change(plugin, incoming, response, signedIn);
    else sendError(response, 404, 'Not found');
    return true;
  }

  #send({ json }: Plugin, response: ServerResponse, { person, organisation }: SignedIn): void {
    if (json.type === 'app' && !hasRole(person.role, 'Viewer')) {
      sendError(response, 403, 'Access Denied');
      return;
    }
    const own = this.#parts.settings.of(organisation.id, json.id);
    const secrets = Object.entries(own?.secureJsonData ?? {}).filter(([, value]) => value !== '');
    sendJson(response, 200, {
      name: json.name,
      type: json.type,
      id: json.id,
      enabled: own?.enabled ?? false,
      pinned: own?.pinned ?? false,
      autoEnabled: false,
      module: `public/plugins/${json.id}/module.js`,
      baseUrl: `public/plugins/${json.id}`,
      info: json.info,
      includes: json.includes ?? null,
      dependencies: json.dependencies ?? {},
      jsonData: own?.jsonData ?? null,
      secureJsonFields: Object.fromEntries(secrets.map(([name]) => [name, true])),
      defaultNavUrl: navigationUrl(json),
      latestVersion: '',
      hasUpdate: false,
      state: '',
      signature: 'unsigned',
      signatureType: '',
      signatureOrg: '',
      angularDetected: false,
      loadingStrategy: 'script',
      extensions: json.extensions ?? {},
    });
  }

  async #change(
    { json }: Plugin,
    incoming: IncomingMessage,
    response: ServerResponse,
    { person, organisation }: SignedIn,
  ): Promise<void> {
    const change = await readJson(incoming);
    if (!hasRole(person.role, 'Admin')) sendDenied(response, 'plugins:write');
    else if (typeof change !== 'object' || change === null) sendError(response, 400, 'bad request data');
    else {
      this.#parts.settings.change(organisation.id, json.id, change);
      sendJson(response, 200, { message: 'Plugin settings updated' });
    }
  }
}
