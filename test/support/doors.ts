import type { INestApplication } from '@nestjs/common';
import { type Route, routesOf } from '../../libs/platform/src/web/routes.js';
import type { Page } from './browser.js';

const PART = /:([a-zA-Z]+)/g;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Values for the parts of addresses: by the word before and the name (`letters/:id`), or by the name alone. */
export type Ids = Readonly<Record<string, string>>;

/** Every route of an app once, in Finnish where it has a language. */
export function doorsOf(app: INestApplication): Route[] {
  return routesOf(app).filter(({ path }) => !/^\/(sv|en)(\/|$)/.test(path));
}

/** The address with its parts filled in. @throws when a part has no value: the test must know every id there is */
export function addressOf({ path, handler }: Route, ids: Ids): string {
  return path.replace(PART, (whole, name: string, at: number) => {
    const before = path.slice(0, at).split('/').at(-2) ?? '';
    const value = ids[`${before}/:${name}`] ?? ids[name];
    if (value === undefined) throw new Error(`No value for ${whole} of ${handler} (${path})`);
    return value;
  });
}

/** The same values with every id of a row replaced by one that no row has; words such as kinds stay. */
export function missingIds(ids: Ids): Ids {
  const none = '0b9c1a9e-0000-4000-8000-0000000000aa';
  return Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, value.replace(UUID, none)]));
}

/** Does the address name a row? */
export function namesRow(route: Route, ids: Ids): boolean {
  return addressOf(route, ids) !== addressOf(route, missingIds(ids));
}

/** What an answer tells, without the ids, form tokens and request ids that differ by chance. */
export function toldBy({ status, html, location }: Pick<Page, 'status' | 'html' | 'location'>): string {
  const text = html
    .replaceAll(/name="(_csrf|submitKey)" value="[^"]*"/g, '')
    .replaceAll(UUID, ':id')
    .replaceAll(/\s+/g, ' ');
  return `${status} ${location.replaceAll(UUID, ':id')} ${text}`;
}

/** A form as a page shows it, ready to be sent. */
export interface ShownForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly takesFiles: boolean;
}

/** The forms of a page with what stands in them; empty fields are filled with something. */
export function formsOf(html: string): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head]) => /method="post"/i.test(head!))
    .map(([, head, body]) => ({
      action: /action="([^"]*)"/.exec(head!)?.[1] ?? '',
      fields: fieldsOf(body!),
      takesFiles: /multipart/.test(head!),
    }));
}

function fieldsOf(body: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [, tag, attributes] of body.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)) {
    const name = /\bname="([^"]+)"/.exec(attributes!)?.[1];
    if (!name || name === '_csrf') continue;
    const type = /\btype="([^"]+)"/.exec(attributes!)?.[1] ?? tag;
    const value = /\bvalue="([^"]*)"/.exec(attributes!)?.[1] ?? '';
    if (type === 'file') continue;
    if (tag === 'select') fields[name] ??= optionOf(body, name);
    else if (type === 'radio' || type === 'checkbox' || type === 'submit') fields[name] ??= value;
    else if (type === 'hidden' && name in fields) fields[name] = [fields[name]!, value].flat();
    else fields[name] = value || 'Jotain';
  }
  return fields;
}

function optionOf(body: string, name: string): string {
  const list = new RegExp(`<select\\b[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(body)?.[1] ?? '';
  const values = [...list.matchAll(/<option\b[^>]*value="([^"]*)"/g)].map(([, value]) => value!);
  return values.find((value) => value !== '') ?? '';
}
