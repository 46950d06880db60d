interface Access {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly signal?: AbortSignal;
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: object;
  /** In which one; by default that in which the user was last. */
  readonly organization?: number;
}

export class GrafanaRefusal extends Error {
  readonly status: number;

  constructor(request: string, status: number, text: string) {
    super(`Grafana refuses ${request}: HTTP ${status} ${text}`);
    this.status = status;
  }
}

/** The HTTP API of a Grafana, as an administrator of its server. */
export class GrafanaApi {
  readonly #access: Access;

  constructor(access: Access) {
    this.#access = access;
  }

  async send<T>(path: string, { method = 'GET', body, organization }: Request = {}): Promise<T> {
    const { url, user, password, signal } = this.#access;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(organization === undefined ? {} : { 'x-grafana-org-id': String(organization) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    if (!response.ok) throw new GrafanaRefusal(`${method} ${path}`, response.status, text);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Undefined: there is no such thing. */
  async find<T>(path: string, request: Request = {}): Promise<T | undefined> {
    try {
      return await this.send<T>(path, request);
    } catch (error) {
      if (error instanceof GrafanaRefusal && error.status === 404) return undefined;
      throw error;
    }
  }
}
