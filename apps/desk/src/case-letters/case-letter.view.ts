import { type CaseLetterDesk, centsInWords, type LetterField, type LetterSubject, type Way } from '#cases';
import type { Refusal } from '#kernel';
import { type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { refusalErrors, type RefusalShown } from '../handling/refusal-errors.js';
import { FormFields } from '../parts/fields.view.js';
import { letterTree } from '../parts/letter-tree.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { wayText } from '../parts/way.view.js';
import { paths } from '../paths.js';

/** The page on which a letter is written: its fields, and the letter as it would go out. */
export function caseLetterView(
  desk: CaseLetterDesk,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const { file, letter, subjects, preview } = desk;
  const { kind } = letter;
  const fields = new FormFields(body, errors, t);
  const options = subjects.map((one) => ({ value: one.id, label: subjectText(one, page) }));
  return {
    title: t(`caseLetter.kind.${kind}.title`),
    lead: t(`caseLetter.kind.${kind}.lead`),
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    action: paths.caseLetter(language, file.caseId, kind),
    version: file.version,
    open: desk.mine && subjects.length > 0,
    why: t(`refusal.${desk.mine ? (letter.notNow ?? 'caseLetter.not-now') : 'caseLetter.not-yours'}`),
    about: options.length > 1 ? fields.select('about', { label: t('caseLetter.about') }, options) : null,
    subject: options.length === 1 ? (options[0]?.label ?? '') : '',
    fields: letter.fields.map((field) => fieldView(kind, field, fields, page)),
    goes: goesBy(file.ways.other, t),
    seen: preview?.fingerprint ?? '',
    sheets: (preview?.letters ?? []).map((one) => ({
      language: one.language,
      title: t(`caseLetter.sheet.${one.language}`),
      nodes: letterTree(one.html),
    })),
  };
}

/** One field of the letter, in the shape of its type. */
function fieldView(kind: string, field: LetterField, fields: FormFields, { t }: PageContext) {
  const key = `caseLetter.kind.${kind}.${field.name}`;
  const facts = { label: t(key), hint: t(`${key}Hint`) };
  const options = (field.options ?? []).map((value) => ({
    value,
    label: t(`caseLetter.option.${field.name}.${value}`),
  }));
  const choice = [{ value: '', label: t('tasks.choose') }, ...options];
  return {
    area: field.type === 'words' || field.type === 'lines',
    choice: field.type === 'choice',
    field:
      field.type === 'choice' ? fields.select(field.name, facts, choice) : fields.text(field.name, facts),
  };
}

function goesBy(way: Way, t: PageContext['t']): string {
  if (way.channel === 'citizens-page') return t('caseLetter.goesToPage');
  return way.channel.startsWith('suomifi-') ? wayText(way, t) : t('caseLetter.goesByOffice');
}

/** What was wrong, each where it stands: a field that was left empty is named. */
export function caseLetterErrors(
  desk: CaseLetterDesk,
  refusal: Refusal | null,
  page: PageContext,
): RefusalShown {
  const field = String(refusal?.facts?.['field'] ?? 'letter');
  if (refusal?.code !== 'caseLetter.missing') return refusalErrors(desk.file, refusal, field, page.language);
  const label = page.t(`caseLetter.kind.${desk.letter.kind}.${field}`);
  return { errors: [{ field, key: 'refusal.caseLetter.missing', values: { label } }], changedHref: '' };
}

/** The rights a letter is about, with the day or the place that tells one subject from another. */
function subjectText({ claims, day, tasks, fee }: LetterSubject, page: PageContext): string {
  const rights = [...new Set(claims.map(({ right }) => page.t(`right.${right}`)))].join(', ');
  const places = tasks.flatMap(({ place }) => (place ? [inLanguage(place, page)] : []));
  const on = day ? page.t('caseLetter.due', { day: shortWeekdayDateText(day, page.language) }) : '';
  const amount = fee ? centsInWords(fee.cents, page.language) : '';
  return [rights, amount, [...new Set(places)].join(', '), on].filter(Boolean).join(' · ');
}
