import { pluginPath } from '../plugin-id.ts';
import { type AddressChange, changed } from './use-address.ts';

/** The address of a page of the plugin: pluginLink('maintenance', { site: 'Tower 1', new: '1' }). */
export function pluginLink(page: string, query: AddressChange = {}): string {
  const search = changed(new URLSearchParams(), query).toString();
  return `${pluginPath}/${page}${search === '' ? '' : `?${search}`}`;
}
