import type { Browser, Page } from './browser.js';

/** The address of a page of the request form in Finnish. */
export const formPage = (page: string) => `/fi/request/${page}`;

/** The sealed reference to the draft that a page of the form carries. */
export const hiddenDraft = ({ html }: Page) =>
  /name="draft" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';

/** Answers the form for oneself, not signed in, up to (not including) the page named; the browser then shows that one. */
export async function answerUntil(
  browser: Browser,
  stop: string,
  rights: readonly string[] = ['erasure'],
): Promise<Page> {
  const answers: [string, Record<string, string | readonly string[]>][] = [
    ['whom', { whom: 'self' }],
    ['who', { name: 'Eero Testinen' }],
    ['rights', { rights }],
    ['register', { authority: 'lahti', register: 'unknown', municipality: '' }],
    ['data', {}],
    ...rights.map((right): [string, Record<string, string>] => [
      `details-${right}`,
      { what: 'Vanhat suunnitelmat' },
    ]),
    ['attachments', {}],
    ['language', { language: 'fi' }],
    ['needs', {}],
    ['answer', { way: 'counter' }],
  ];
  let page = await browser.get(formPage('whom'));
  for (const [name, fields] of answers) {
    if (name === stop) return page;
    page = await browser.follow(await browser.post(formPage(name), { act: 'continue', ...fields }));
  }
  return page;
}
