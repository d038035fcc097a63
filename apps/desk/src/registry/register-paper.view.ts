import { type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import type { Catalogue } from '#registers';
import { paths } from '../paths.js';
import { CHANNELS, OFFERED_RIGHTS, rightsOf, WAYS } from './register-paper.form.js';
import { specialFields } from './special-fields.view.js';

/** What the lists of the form offer. */
export interface Choices {
  readonly registers: readonly { value: string; label: string }[];
  readonly municipalities: readonly { value: string; label: string }[];
}

/** Which fields tell what a claim is about. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  rectification: ['wrong', 'correct'],
  objection: ['because'],
  access: ['what', 'periodFrom', 'periodTo'],
  'own-document': ['what', 'periodFrom', 'periodTo'],
  'log-data': ['what', 'periodFrom', 'periodTo'],
};

/** The registers and municipalities of the catalogue, in the language of the page. */
export function paperChoices(catalogue: Catalogue, page: PageContext): Choices {
  const option = (one: { id: string; name: Parameters<typeof inLanguage>[0] }) => ({
    value: one.id,
    label: inLanguage(one.name, page),
  });
  return { registers: catalogue.registers.map(option), municipalities: catalogue.municipalities.map(option) };
}

/** The form for a request that came on paper, by phone or in person. */
export function registerPaperView(
  body: Posted,
  errors: readonly FieldError[],
  choices: Choices,
  page: PageContext,
  { portalUrl, ofRegistry }: { portalUrl: string; ofRegistry: boolean },
) {
  const { t } = page;
  const fields = new FormFields(body, errors, t);
  const text = (id: string) =>
    fields.text(id, { label: t(`paper.${id}.label`), hint: hint(`paper.${id}.hint`, t) });
  const empty = { value: '', label: t('paper.choose') };
  return {
    action: paths.registerPaper(page.language),
    ...backTo(ofRegistry, page),
    paperFormsHref: `${portalUrl}/${page.language}/paper-form`,
    submitKey: body.text('submitKey'),
    enteredOn: shortWeekdayDateText(page.today, page.language),
    receivedOn: text('receivedOn'),
    channel: fields.select('channel', { label: t('paper.channel.label') }, [empty, ...channels(page)]),
    unit: text('unit'),
    name: text('name'),
    hetu: text('hetu'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    protected: body.text('protected') === 'yes',
    language: fields.select('language', { label: t('paper.language.label') }, languages(page)),
    way: fields.select('way', { label: t('paper.way.label') }, [
      { value: '', label: t('paper.way.unsaid') },
      ...WAYS.map((value) => ({ value, label: t(`paper.way.${value}`) })),
    ]),
    special: specialFields(body, fields, page),
    register: fields.select('register', { label: t('paper.register.label') }, [
      { value: 'unknown', label: t('paper.register.unknown') },
      ...choices.registers,
    ]),
    municipality: fields.select('municipality', { label: t('paper.municipality.label') }, [
      { value: '', label: t('paper.municipality.unknown') },
      ...choices.municipalities,
    ]),
    rightsError: fields.error('rights'),
    rights: rightChoices(body, fields, page),
    note: text('note'),
    attachments: text('attachments'),
  };
}

/** The list a person came from: the registry's inbox, or the work of somebody in a unit. */
function backTo(ofRegistry: boolean, { language, t }: PageContext) {
  return ofRegistry
    ? {
        asUnit: false,
        saveAction: paths.saveEntry(language),
        cancelHref: paths.inbox(language),
        cancelName: t('inbox.title'),
      }
    : { asUnit: true, saveAction: '', cancelHref: paths.myWork(language), cancelName: t('work.title') };
}

function rightChoices(body: Posted, fields: FormFields, page: PageContext) {
  const ticked = new Set(rightsOf(body));
  return OFFERED_RIGHTS.map((right, place) => ({
    value: right,
    // The first box carries the id the error summary links to.
    id: place === 0 ? 'rights' : `right-${right}`,
    label: page.t(`right.${right}`),
    checked: ticked.has(right),
    scope: (SCOPES[right] ?? ['what']).map((field) => ({
      ...fields.text(`${right}-${field}`, { label: page.t(`paper.scope.${field}`) }),
      short: field.startsWith('period'),
    })),
  }));
}

function channels({ t }: PageContext) {
  return CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }));
}

function languages({ t }: PageContext) {
  return ['fi', 'sv', 'en'].map((value) => ({ value, label: t(`spoken.${value}`) }));
}

/** Only these fields carry a hint. */
function hint(key: string, t: PageContext['t']): string {
  return /^paper\.(receivedOn|unit|hetu|note|attachments|address)\.hint$/.test(key) ? t(key) : '';
}
