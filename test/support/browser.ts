import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';

/** A page as a test reads it. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly title: string;
  /** Text without tags, blanks joined. */
  readonly text: string;
  /** Texts of the error summary. */
  readonly errors: readonly string[];
  /** Where a redirect leads. */
  readonly location: string;
  /** The form token, '' when the page has no form. */
  readonly token: string;
}

/** What an address gives, byte for byte. */
export interface Download {
  readonly status: number;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A file for a multipart form. */
export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A browser without JavaScript: keeps its cookies and the token of the last form it saw. */
export class Browser {
  readonly #agent: ReturnType<typeof supertest.agent>;
  readonly #cookies = new Map<string, string>();
  #token = '';

  /**
   * @param app or the address of one that runs as a process of its own
   * @param planted cookies that somebody put into it, as a `Cookie` header
   * @param headers that go with everything it asks for
   */
  constructor(app: INestApplication | string, planted = '', headers: Readonly<Record<string, string>> = {}) {
    this.#agent = supertest.agent(typeof app === 'string' ? app : app.getHttpServer());
    void this.#agent.set(headers);
    if (planted) void this.#agent.set('Cookie', planted);
  }

  /** The cookies it was given, as a `Cookie` header. */
  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string): Promise<Page> {
    return this.#seen(await this.#agent.get(path));
  }

  /** A file as it comes, for what is no text, with the headers that name it. */
  async download(path: string): Promise<Download> {
    const { status, body, headers } = await this.#agent
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    return { status, bytes: body as Buffer, headers: headers as Record<string, string> };
  }

  /** Posts a form with the token of the last page (or the `_csrf` given in the fields). */
  async post(path: string, fields: Fields = {}): Promise<Page> {
    return this.#seen(
      await this.#agent
        .post(path)
        .type('form')
        .send({ _csrf: this.#token, ...fields }),
    );
  }

  /** Posts a multipart form, text fields first. */
  async postFiles(path: string, fields: Fields, files: readonly FormFile[]): Promise<Page> {
    const post = this.#agent.post(path);
    for (const [name, value] of Object.entries({ _csrf: this.#token, ...fields })) {
      for (const one of [value].flat()) post.field(name, one);
    }
    for (const file of files) post.attach(file.field, file.bytes, file.name);
    return this.#seen(await post);
  }

  /** Follows redirects within the app. */
  async follow(page: Page): Promise<Page> {
    let seen = page;
    while (seen.location) seen = await this.get(seen.location.replace(/^https?:\/\/[^/]+/, ''));
    return seen;
  }

  #seen(response: supertest.Response): Page {
    const page = readPage(response);
    for (const cookie of [response.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    if (page.token) this.#token = page.token;
    return page;
  }
}

function readPage({ status, text, headers }: supertest.Response): Page {
  const html = text ?? '';
  const summary = /<section[^>]*id="errors"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  return {
    status,
    html,
    headers: headers as Record<string, string>,
    title: unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    text: plain(html),
    errors: [...summary.matchAll(/<(?:li|p)>([\s\S]*?)<\/(?:li|p)>/g)].map((match) => plain(match[1] ?? '')),
    location: (headers as Record<string, string>)['location'] ?? '',
    token: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
  };
}

function plain(html: string): string {
  return unescaped(html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(text: string): string {
  const signs: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    '#x3D': '=',
    '#x60': '`',
    nbsp: ' ',
  };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole);
}
