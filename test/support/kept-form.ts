import type { Page } from './browser.js';

/** A form that holds what was posted in hidden fields, as a browser would send it again. */
export interface KeptForm {
  readonly action: string;
  readonly multipart: boolean;
  /** Does it bring a token? Whether it is the right one tells who sends it. */
  readonly hasToken: boolean;
  /** In their order, without the token. */
  readonly fields: readonly (readonly [string, string])[];
}

/** The form of a page that keeps what was typed. @throws when the page has none */
export function keptForm({ html }: Pick<Page, 'html'>): KeptForm {
  const forms = [...html.matchAll(/<form method="post" action="([^"]*)"([^>]*)>([\s\S]*?)<\/form>/g)];
  const [, action, head, body] =
    forms.find(([, , , inside]) => !/type="(?!hidden|submit)/.test(inside!)) ?? [];
  if (action === undefined) throw new Error('The page keeps no form');
  const hidden = [...body!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return {
    action: read(action),
    multipart: /multipart\/form-data/.test(head!),
    hasToken: hidden.some(([, name, value]) => name === '_csrf' && value!.length > 20),
    fields: hidden
      .filter(([, name]) => name !== '_csrf')
      .map(([, name, value]) => [read(name!), read(value!)]),
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' },
  ...{ '&#x27;': "'", '&#x3D;': '=', '&#x60;': '`' },
};
const read = (text: string): string => text.replace(/&#?\w+;/g, (sign) => SIGNS[sign] ?? sign);
