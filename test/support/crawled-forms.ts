import type { APIResponse, Page } from 'playwright-core';

/** A form of a page, one for each button that sends it. */
export interface FoundForm {
  readonly place: number;
  readonly method: 'GET' | 'POST';
  readonly action: string;
  /** Name and value of the button; '' when it has no name. */
  readonly button: string;
  readonly multipart: boolean;
}

const UNCHANGED = 'it shows the same page, without an error';

type Way = 'as it stands' | 'filled in';

/** The forms of the page that is open. */
export function readForms(page: Page): Promise<FoundForm[]> {
  return page.evaluate<FoundForm[]>(`
    // A field may be called method or action too: what the form itself says is asked of its prototype.
    const said = (form, name) => Reflect.get(HTMLFormElement.prototype, name, form);
    [...document.forms].flatMap((form, place) => {
      const buttons = [...form.elements].filter((each) => each.type === 'submit' && !each.disabled);
      return buttons.map((button) => ({
        place,
        method: (button.getAttribute('formmethod') ?? said(form, 'method')).toUpperCase(),
        action: button.hasAttribute('formaction') ? button.formAction : said(form, 'action'),
        button: button.name ? button.name + '=' + button.value.replace(/[0-9a-f-]{36}/g, ':id') : '',
        multipart: said(form, 'enctype') === 'multipart/form-data',
      }));
    })`);
}

/** Sends the form of a page opened anew. @returns what a person would complain of; null when all is well */
export async function sendForm(page: Page, from: string, form: FoundForm, way: Way): Promise<string | null> {
  const opened = await page.goto(from);
  // What another form did meanwhile may have taken this page away; that is told where it happens.
  if (!opened?.ok()) return opened && opened.status() >= 500 ? String(opened.status()) : null;
  // A list may show another thing in the same place by now.
  const shown = (await readForms(page)).find(
    ({ place, button }) => place === form.place && button === form.button,
  );
  if (!shown) return null;
  const entries = await page.evaluate<[string, string][]>(entriesOf(shown, way));
  const before = await mainText(page);
  const answer = await send(page, shown, entries);
  const complaint = await judge(page, answer, before, shown);
  return complaint === UNCHANGED && way === 'as it stands' ? null : complaint;
}

async function send(page: Page, form: FoundForm, entries: [string, string][]): Promise<APIResponse> {
  const options = { maxRedirects: 0, headers: { origin: new URL(form.action).origin, referer: page.url() } };
  if (form.method === 'GET') {
    const url = new URL(form.action);
    url.search = new URLSearchParams(entries).toString();
    return page.request.get(url.href, { ...options, maxRedirects: 5 });
  }
  if (form.multipart) {
    const body = new FormData();
    for (const [name, value] of entries) body.append(name, value);
    return page.request.post(form.action, { ...options, multipart: body });
  }
  const headers = { ...options.headers, 'content-type': 'application/x-www-form-urlencoded' };
  return page.request.post(form.action, {
    ...options,
    headers,
    data: new URLSearchParams(entries).toString(),
  });
}

async function judge(
  page: Page,
  answer: APIResponse,
  before: string,
  form: FoundForm,
): Promise<string | null> {
  const status = answer.status();
  if (status >= 300 && status < 400) {
    const target = new URL(answer.headers()['location'] ?? '', form.action);
    if (target.origin !== new URL(form.action).origin) return null;
    const next = await page.request.get(target.href);
    return next.ok() ? null : `leads to ${target.pathname}: ${next.status()}`;
  }
  if (status === 404 || status >= 500) return String(status);
  if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) return null;
  const html = await answer.text();
  const shown = await page.evaluate<{ heading: string; error: boolean; text: string }>(readAnswer(html));
  if (shown.heading === '') return `${status} without a heading`;
  if (status >= 400)
    return shown.error || shown.text !== before ? null : `${status} without a readable error`;
  if (form.method === 'GET' || shown.error || shown.text !== before) return null;
  return UNCHANGED;
}

function mainText(page: Page): Promise<string> {
  return page.evaluate<string>(
    `document.querySelector('main')?.textContent.replace(/\\s+/g, ' ').trim() ?? ''`,
  );
}

function readAnswer(html: string): string {
  return `(() => {
    const page = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
    return {
      heading: page.querySelector('h1')?.textContent.trim() ?? '',
      error: page.querySelector('#errors') !== null,
      text: page.querySelector('main')?.textContent.replace(/\\s+/g, ' ').trim() ?? '',
    };
  })()`;
}

/** What the form would send; filled in: every field gets something that fits its kind. */
function entriesOf(form: FoundForm, way: Way): string {
  return `(() => {
    const form = document.forms[${form.place}];
    const fill = ${way === 'filled in'};
    const day = new Date(Date.now() - 86400000);
    const values = {
      email: 'kokeilija@posti.example', tel: '+358 40 000 0000', number: '1', url: 'https://kokeilu.example',
      date: day.toISOString().slice(0, 10), search: 'kokeilu', text: 'Kokeilu', textarea: 'Kokeilun teksti.',
    };
    const radios = new Set();
    for (const field of form.elements) {
      if (!fill || field.disabled || field.readOnly) continue;
      if (field.type === 'checkbox') field.checked = true;
      else if (field.type === 'radio' && !radios.has(field.name)) { field.checked = true; radios.add(field.name); }
      else if (field.tagName === 'SELECT' && field.value === '')
        field.value = [...field.options].map((option) => option.value).find((value) => value !== '') ?? '';
      else if (values[field.type] !== undefined && field.value === '') field.value = values[field.type];
    }
    const button = [...form.elements].find((each) => each.type === 'submit' && !each.disabled
      && (each.name ? each.name + '=' + each.value.replace(/[0-9a-f-]{36}/g, ':id') : '') === ${JSON.stringify(form.button)});
    return [...new FormData(form, button)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  })()`;
}
