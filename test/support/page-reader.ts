import { spawnSync } from 'node:child_process';
import type { Role } from '#kernel';
import { STAFF_PERMISSIONS } from '../../libs/identity/src/domain/permission.js';
import { routesOf } from '../../libs/platform/src/web/routes.js';
import type { INestApplication } from '@nestjs/common';
import type { Browser } from './browser.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** How many addresses of one kind are read: the second has other data than the first. */
const OF_A_KIND = 2;

/** What one person was given at one address: headers and text, an unchosen option of a list left out. */
export interface Read {
  readonly who: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  /** Headers as they came, the name of a file among them. */
  readonly headers: string;
  readonly text: string;
}

/** Values for the parts of an address, e.g. `caseId`, or `letters/:id`. A part without values is not asked for. */
export type Parts = Readonly<Record<string, readonly string[]>>;

/** Reads every address of an app that can be asked for, and whatever the pages link to. */
export class PageReader {
  constructor(
    private readonly app: INestApplication,
    /** Addresses that are not read: sign-in, and what has nothing to do with cases. */
    private readonly skips: RegExp,
    private readonly languages: readonly string[] = ['fi'],
  ) {}

  /** Every route asked for with GET, by any of these roles when some are given, its parts filled in every way. */
  addresses(parts: Parts, roles: readonly Role[] = []): string[] {
    return routesOf(this.app)
      .filter(({ permission }) => roles.length === 0 || isOpenTo(permission, roles))
      .filter(({ method, path }) => method === 'GET' && !this.skips.test(path))
      .filter(({ path }) => !/^\/(fi|sv|en)/.test(path) || this.languages.includes(path.slice(1, 3)))
      .flatMap(({ path }) => filled(path, parts));
  }

  /** Reads these addresses and the links of what they show, each kind a few times. */
  async read(who: string, browser: Browser, starts: readonly string[]): Promise<Read[]> {
    const read: Read[] = [];
    const waiting = [...starts];
    const known = new Set(waiting);
    const kinds = new Map<string, number>();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const given = await this.#ask(who, browser, path);
      read.push(given);
      for (const next of links(given.text)) {
        const kind = next.replaceAll(ID, ':id').replaceAll(/=[^&]*/g, '');
        const seen = kinds.get(kind) ?? 0;
        if (known.has(next) || seen >= OF_A_KIND || !this.#isRead(next)) continue;
        kinds.set(kind, seen + 1);
        known.add(next);
        waiting.push(next);
      }
    }
    return read;
  }

  /** What a form gives, e.g. a search or a file. */
  async post(who: string, browser: Browser, path: string, fields: Record<string, string>): Promise<Read> {
    const { status, html, headers } = await browser.post(path, fields);
    return {
      who,
      path,
      status,
      type: headers['content-type'] ?? '',
      headers: JSON.stringify(headers),
      text: html,
    };
  }

  #isRead(path: string): boolean {
    return this.languages.includes(path.slice(1, 3)) && !this.skips.test(path);
  }

  async #ask(who: string, browser: Browser, path: string): Promise<Read> {
    const { status, headers, bytes } = await browser.download(path);
    const type = headers['content-type'] ?? '';
    const shown = type.startsWith('text/html') ? withoutChoices(bytes.toString()) : textIn(type, bytes);
    return { who, path, status, type, headers: JSON.stringify(headers), text: shown };
  }
}

/** A page without what could be chosen and is not: lists to choose from name every municipality there is. */
function withoutChoices(html: string): string {
  return html.replaceAll(/<option\b(?![^>]*\bselected)(?:(?!<\/option>)[^])*<\/option>/g, '');
}

/** The text of a file; of a PDF its bytes, and what is printed on its pages where the machine can tell. */
export function textIn(type: string, bytes: Buffer): string {
  if (!type.startsWith('application/pdf')) return bytes.toString();
  return `${bytes.toString('latin1')}\n${printedOn(bytes)}`;
}

/** What stands on the pages of a PDF; '' where pdftotext is missing. */
export function printedOn(pdf: Buffer): string {
  const { stdout, error } = spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 10_000_000 });
  return error ? '' : stdout.toString();
}

function isOpenTo(permission: string | null, roles: readonly Role[]): boolean {
  if (permission === null) return true;
  const may: Readonly<Record<string, readonly Role[]>> = STAFF_PERMISSIONS;
  return may[permission]?.some((role) => roles.includes(role)) ?? false;
}

function links(html: string): string[] {
  return [...html.matchAll(/\bhref="(\/[^"]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replace(/#.*/, ''),
  );
}

function filled(path: string, parts: Parts): string[] {
  const [whole = '', name] = /[\w-]+\/:(\w+)/.exec(path) ?? [];
  if (name === undefined) return [path];
  return (parts[whole] ?? parts[name] ?? []).flatMap((value) =>
    filled(path.replace(`:${name}`, value), parts),
  );
}
