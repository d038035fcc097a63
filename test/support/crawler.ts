import type { APIResponse, Page } from 'playwright-core';
import { type FoundForm, readForms, sendForm } from './crawled-forms.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** How many pages of one kind are visited: the second has other data than the first. */
const OF_A_KIND = 2;

/** What is done with each kind of page when it is seen for the first time, e.g. a check of its accessibility. */
export type AtFirstSight = (page: Page, kind: string) => Promise<void>;

/** Goes through every link and every form that one person is shown, and keeps what a person would complain of. */
export class Crawler {
  /** In words: address and what was wrong with it. */
  readonly complaints: string[] = [];
  /** Kinds of page seen, e.g. `/fi/cases/:id`. */
  readonly kinds = new Map<string, string[]>();
  /** Kinds of form sent, e.g. `POST /fi/cases/:id/take`. */
  readonly forms = new Map<string, { from: string; form: FoundForm }>();

  constructor(
    private readonly page: Page,
    private readonly origin: string,
    private readonly atFirstSight: AtFirstSight,
  ) {}

  /** Follows links from these paths on until nothing new is left. */
  async followLinks(starts: readonly string[]): Promise<void> {
    const waiting = starts.map((path) => new URL(path, this.origin).href);
    const known = new Set(waiting);
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      for (const next of await this.#visit(url)) {
        if (known.has(next)) continue;
        known.add(next);
        waiting.push(next);
      }
    }
  }

  /** Sends every kind of form that was seen, once as it stands and once filled in. Signing out comes last. */
  async sendForms(): Promise<void> {
    const inOrder = [...this.forms].sort(([one], [other]) => rank(one) - rank(other));
    for (const [kind, { from, form }] of inOrder) {
      for (const way of ['as it stands', 'filled in'] as const) {
        const complaint = await sendForm(this.page, from, form, way);
        if (complaint) this.complaints.push(`${kind}, ${way}, on ${from}: ${complaint}`);
      }
    }
  }

  async #visit(url: string): Promise<string[]> {
    const kind = kindOf(url);
    const seen = this.kinds.get(kind) ?? [];
    if (seen.length >= OF_A_KIND) return [];
    this.kinds.set(kind, [...seen, url]);
    const answer = await this.page.request.get(url);
    if (!answer.ok()) {
      this.complaints.push(`${url}: ${answer.status()}`);
      return [];
    }
    if (!isPage(answer)) return [];
    await this.page.goto(url);
    // A sign-in leads to the provider, whose pages are not ours.
    if (!this.page.url().startsWith(`${this.origin}/`)) return [];
    if (seen.length === 0) await this.atFirstSight(this.page, kind);
    for (const form of await readForms(this.page)) {
      const name = `${form.method} ${withoutLanguage(kindOf(form.action))} ${form.button}`.trim();
      if (!this.forms.has(name)) this.forms.set(name, { from: url, form });
    }
    return this.#links();
  }

  async #links(): Promise<string[]> {
    const hrefs = await this.page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href], link[rel~=icon]')].map((link) => link.href)`,
    );
    return hrefs.filter((href) => href.startsWith(`${this.origin}/`)).map((href) => href.replace(/#.*/, ''));
  }
}

/** The address without its ids and values: `/fi/inbox?state=late` → `/fi/inbox?state`. */
export function kindOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const asked = [...new Set(searchParams.keys())].sort().join('&');
  return pathname.replaceAll(ID, ':id') + (asked ? `?${asked}` : '');
}

/** A form does the same in each language; its pages are read in all of them. */
function withoutLanguage(path: string): string {
  return path.replace(/^\/(fi|sv|en)(?=\/|$)/, '');
}

function isPage(answer: APIResponse): boolean {
  return (answer.headers()['content-type'] ?? '').startsWith('text/html');
}

/** Forms that end the way for others come late: leaving out, withdrawing, going to another authority, signing out. */
function rank(kind: string): number {
  if (/sign-out|\/sessions/.test(kind)) return 4;
  if (kind.includes('/seats')) return 3;
  if (/withdraw|remove|delete|undo/.test(kind)) return 2;
  return kind.startsWith('GET') ? 0 : 1;
}
