import {
  type Breach,
  type BreachStepKind,
  openDuties,
  OTHER_BREACH_KINDS,
  type Page,
  type Place,
  riskOf,
  RISKS,
  runsStill,
} from '#cases';
import { breachClock, citationText } from '#deadlines';
import { helsinkiDay } from '#kernel';
import { dateText, dateTimeText, type FieldError, type Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { FormFields } from '../parts/fields.view.js';
import { timeText } from '../parts/moment.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import { awareFields } from './aware-fields.view.js';

/** The breaches of an authority, a row each, and the form for one that no letter made. */
export function breachListView(
  { rows, next }: Page<Breach>,
  { closed, after }: { readonly closed: boolean; readonly after: Place | null },
  form: { readonly body: Posted; readonly errors: readonly FieldError[] },
  now: Temporal.Instant,
  page: PageContext,
) {
  const { t, language } = page;
  const path = paths.breaches(language);
  return {
    title: t(closed ? 'breach.closedOnes' : 'breach.openOnes'),
    none: t(closed ? 'breach.noneClosed' : 'breach.none'),
    otherHref: closed ? path : `${path}?show=closed`,
    other: t(closed ? 'breach.openOnes' : 'breach.closedOnes'),
    rows: rows.map((breach) => ({
      href: paths.breach(language, breach.id),
      aware: dateTimeText(breach.awareAt, language),
      ...stateOf(breach, now, page),
    })),
    pager: pager(path, { show: closed ? 'closed' : '' }, { after, next }),
    form: otherForm(form, now, page),
    action: path,
  };
}

function otherForm(
  { body, errors }: { readonly body: Posted; readonly errors: readonly FieldError[] },
  now: Temporal.Instant,
  page: PageContext,
) {
  const { t } = page;
  const fields = new FormFields(body, errors, t);
  const kinds = ['', ...OTHER_BREACH_KINDS].map((kind) => ({
    value: kind,
    label: t(kind === '' ? 'breach.kind.choose' : `breach.otherKind.${kind}`),
  }));
  return {
    isOpen: errors.length > 0,
    kind: fields.select('kind', { label: t('breach.kindLabel') }, kinds),
    case: fields.text('case', { label: t('breach.caseLabel'), hint: t('breach.caseHint') }),
    what: fields.text('what', { label: t('breach.what'), hint: t('breach.otherWhatHint') }),
    ...awareFields(fields, now, page),
  };
}

/** One breach: what happened, until when, what was done, and the forms for what may be done now. */
export function breachView(
  breach: Breach,
  form: { readonly body: Posted; readonly errors: readonly FieldError[] },
  now: Temporal.Instant,
  page: PageContext,
) {
  const { t, language } = page;
  return {
    ...stateOf(breach, now, page),
    action: paths.breach(language, breach.id),
    listHref: paths.breaches(language),
    caseHref: breach.caseNumber && breach.caseId ? paths.caseFile(language, breach.caseId) : '',
    letter: letterOf(breach, page),
    what: breach.what || t('breach.erasedWords'),
    aware: dateTimeText(breach.awareAt, language),
    reported: t('breach.by', { at: dateTimeText(breach.reportedAt, language), who: breach.reportedBy }),
    working: breachClock(breach.awareAt).steps.map((step) => ({
      text: inLanguage(step.text, page),
      source: inLanguage(citationText(step.citation), page),
    })),
    steps: breach.steps.map((step) => ({
      what: t(`breach.step.${step.kind}`),
      risk: step.risk ? t(`breach.risk.${step.risk}`) : '',
      words: step.words || t('breach.erasedWords'),
      by: t('breach.by', { at: dateTimeText(step.doneAt, language), who: step.by }),
    })),
    forms: formsFor(breach).map((kind) => stepForm(kind, form, now, page)),
  };
}

function letterOf({ letterId, letterTitle, caseNumber }: Breach, { t }: PageContext): string {
  if (!letterId) return t('breach.noLetter');
  return letterTitle ?? t(caseNumber ? 'breach.erasedLetter' : 'breach.protected');
}

function stateOf(breach: Breach, now: Temporal.Instant, { t, language }: PageContext) {
  const [duty] = openDuties(breach.steps);
  const runs = runsStill(breach.steps);
  const isLate = runs && Temporal.Instant.compare(now, breach.notifyBy) > 0;
  const risk = riskOf(breach.steps);
  return {
    kind: t(`breach.${breach.letterId ? 'kind' : 'otherKind'}.${breach.kind}`),
    caseNumber: breach.caseNumber ?? t(breach.caseId ? 'breach.protected' : 'breach.noCase'),
    notifyBy: dateTimeText(breach.notifyBy, language),
    runs,
    isLate,
    left: runs ? leftText(breach.notifyBy, now, t) : '',
    duty: t(`breach.duty.${duty ?? 'none'}`),
    risk: t(`breach.risk.${risk ?? 'unknown'}`),
  };
}

/** Full hours that are left, or by which it is late. */
function leftText(notifyBy: Temporal.Instant, now: Temporal.Instant, t: PageContext['t']): string {
  const hours = now.until(notifyBy).total('hours');
  return hours >= 0
    ? t('breach.hoursLeft', { count: Math.floor(hours) })
    : t('breach.hoursLate', { count: Math.ceil(-hours) });
}

/** What may be written down now: an assessment may always be made anew. */
function formsFor({ steps }: Breach): BreachStepKind[] {
  const duties = openDuties(steps);
  return [
    ...(duties.includes('notify-ombudsman') ? (['ombudsman-notified'] as const) : []),
    ...(duties.includes('tell-person') ? (['person-told', 'person-not-told'] as const) : []),
    ...(duties.includes('close') ? (['closed'] as const) : []),
    ...(duties.length > 0 ? (['assessed'] as const) : []),
  ];
}

function stepForm(
  kind: BreachStepKind,
  { body, errors }: { readonly body: Posted; readonly errors: readonly FieldError[] },
  now: Temporal.Instant,
  { t, language }: PageContext,
) {
  const fields = new FormFields(body, errors, t);
  const hasMoment = kind === 'ombudsman-notified' || kind === 'person-told';
  const day = fields.text(`day-${kind}`, { label: t('breach.day'), hint: t('breach.dayHint') });
  const time = fields.text(`time-${kind}`, { label: t('breach.time'), hint: t('breach.timeHint') });
  const risks = ['', ...RISKS].map((risk) => ({ value: risk, label: t(`breach.risk.${risk || 'choose'}`) }));
  return {
    kind,
    title: t(`breach.form.${kind}`),
    lead: t(`breach.lead.${kind}`),
    submit: t(`breach.do.${kind}`),
    risk: kind === 'assessed' ? fields.select('risk', { label: t('breach.riskLabel') }, risks) : null,
    words: fields.text(`words-${kind}`, { label: t(`breach.words.${kind}`) }),
    day: hasMoment ? { ...day, value: day.value || dateText(helsinkiDay(now), language) } : null,
    time: hasMoment ? { ...time, value: time.value || timeText(now) } : null,
  };
}
