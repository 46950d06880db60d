import { AppEvents } from '@grafana/data';
import type { BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { isDataQuery, isLocal } from './backend-request.ts';
import { appEvents } from './events.ts';

/** A caller that shows an error itself says so with `isHandled` until then. */
const graceMs = 50;
const longestTitle = 80;

interface Message {
  message?: string;
  error?: unknown;
  response?: unknown;
}

/**
 * What a failed call throws, as in Grafana: `data` is always an object with a message. It is also added to what the browser throws
 * if nothing answers at all, which still has no status.
 */
export function failed(config: BackendSrvRequest, thrown: unknown): FetchError<Message> {
  const error = thrown as FetchError<Message>;
  error.data = withMessage(error.data, error.statusText ?? '');
  if (error.data.message)
    setTimeout(() => {
      if (error.isHandled !== true) showError(config, error);
    }, graceMs);
  return error;
}

function withMessage(answered: unknown, statusText: string): Message {
  if (answered === undefined || answered === null) return { message: 'Unexpected error' };
  if (typeof answered === 'string') return { message: answered, error: statusText, response: answered };
  const data = answered as Message;
  if (!data.message && typeof data.error === 'string') data.message = data.error;
  return data;
}

function showError({ url, showErrorAlert }: BackendSrvRequest, error: FetchError<Message>): void {
  const isShown = showErrorAlert ?? (isLocal(url) && !isDataQuery(url));
  if (!isShown) return;
  const { status, data } = error;
  const known = data.message ?? '';
  const message = known === 'Unexpected error' && error.message ? error.message : known;
  const isLong = message.length > longestTitle;
  const title = status === 422 ? 'Validation failed' : isLong ? 'Error' : message;
  const text = status === 422 || isLong ? message : '';
  const { alertWarning, alertError } = AppEvents;
  appEvents.emit(status < 500 ? alertWarning : alertError, [title, text]);
}

export function showSuccess({ config, data }: FetchResponse<unknown>): void {
  const { url, method = 'GET', showSuccessAlert } = config;
  const isShown = showSuccessAlert ?? (method !== 'GET' && isLocal(url) && !isDataQuery(url));
  const { message } = (data ?? {}) as Message;
  if (isShown && message) appEvents.emit(AppEvents.alertSuccess, [message]);
}
