/** Follows the provider's pages as a browser would and gives the address it ends at on our side. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(url: URL | string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    return response;
  }

  /** Goes on until a page is shown or the address is ours. */
  async follow(response: Response): Promise<{ url: URL; response: Response }> {
    const location = response.headers.get('location');
    if (!location) return { url: new URL(response.url), response };
    const url = new URL(location, response.url);
    if (url.port === '4100' || url.port === '4200') return { url, response };
    return this.follow(await this.open(url));
  }

  async signIn(start: URL, form: Record<string, string>): Promise<URL> {
    const chooser = await this.follow(await this.open(start));
    return (await this.follow(await this.open(chooser.url, form))).url;
  }
}
