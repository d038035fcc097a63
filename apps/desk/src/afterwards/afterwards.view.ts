import {
  type Afterwards,
  REVIEW_BODIES,
  REVIEW_KINDS,
  REVIEW_OUTCOMES,
  type ReviewView,
  TOLD_WAYS,
} from '#cases';
import { dateText, type Posted, type ShownError, shortWeekdayDateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What comes after and beside the decisions: what is there, and a form for each thing to write down. */
export function afterwardsView(
  found: Afterwards,
  body: Posted,
  errors: readonly ShownError[],
  page: PageContext,
) {
  const { t, language } = page;
  const form = fieldsOf(body, errors, page);
  const facts = { found, form, page };
  return {
    caseNumber: found.caseNumber,
    caseHref: paths.caseFile(language, found.caseId),
    workHref: paths.myWork(language),
    action: paths.afterwards(language, found.caseId),
    reviews: found.reviews.map((review) => ({
      ...reviewLine(review, page),
      right: nameOf(review.claimId, found, page),
      close: review.outcome ? null : closeFields(review, facts),
    })),
    appealTimes: found.appealTimes.map(({ claimId, remedy, until }) => {
      const text = `after.remedies.${remedy}.${until ? 'until' : 'not-begun'}`;
      const day = until ? shortWeekdayDateText(until, language) : '';
      return { right: nameOf(claimId, found, page), text: t(text, { day }) };
    }),
    withdrawal: withdrawalForm(facts, body, errors),
    asked: askedForm(facts),
    consent: {
      now: t(found.consents ? 'after.consentNow' : 'after.consentNone'),
      fields: [
        form.select('consent-given', 'after.consentGiven', [
          ['yes', t('after.consents.yes')],
          ['no', t('after.consents.no')],
        ]),
        ...toldFields('consent', facts),
      ],
    },
    review: reviewFields(facts),
  };
}

interface Facts {
  readonly found: Afterwards;
  readonly form: ReturnType<typeof fieldsOf>;
  readonly page: PageContext;
}

function nameOf(id: string | null, { claims }: Afterwards, { t }: PageContext): string {
  const claim = claims.find((each) => each.id === id);
  return claim ? t(`right.${claim.right}`) : t('after.whole');
}

function closeFields(review: ReviewView, { found, form }: Facts) {
  return [
    form.select(`outcome-${review.id}`, 'after.outcome', outcomesOf(review), 'after.outcomes'),
    form.text(`outcomeOn-${review.id}`, 'after.outcomeOn', found.today.toString()),
  ];
}

function withdrawalForm(facts: Facts, body: Posted, errors: readonly ShownError[]) {
  const open = facts.found.claims.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return null;
  return {
    claims: open.map(({ id, right }) => ({
      id,
      right: facts.page.t(`right.${right}`),
      checked: body.list('withdrawal-claims').includes(id),
    })),
    error: errors.find(({ field }) => field === 'withdrawal-claims')?.text ?? '',
    fields: toldFields('withdrawal', facts),
  };
}

function askedForm(facts: Facts) {
  const { found, form, page } = facts;
  if (found.decisionToAsk.length === 0) return null;
  const choices = found.decisionToAsk.map((id) => [id, nameOf(id, found, page)] as const);
  return { fields: [form.select('asked-claim', 'after.claim', choices), ...toldFields('asked', facts)] };
}

function toldFields(name: 'withdrawal' | 'asked' | 'consent', { found, form }: Facts) {
  return [
    form.select(`${name}-way`, 'after.way', TOLD_WAYS, 'channel'),
    form.text(`${name}-toldOn`, 'after.toldOn', found.today.toString()),
  ];
}

function reviewFields({ found, form, page }: Facts) {
  const decided = found.claims.filter(({ outcome }) => outcome !== null);
  return [
    form.select('review-kind', 'after.kind', REVIEW_KINDS, 'after.kinds'),
    form.select('review-body', 'after.body', REVIEW_BODIES, 'after.bodies'),
    form.select('review-claim', 'after.claim', [
      ['', page.t('after.whole')],
      ...decided.map(({ id }) => [id, nameOf(id, found, page)] as const),
    ]),
    form.text('review-cameOn', 'after.cameOn', found.today.toString()),
    form.text('review-dueOn', 'after.dueOn', '', 'after.dueHint'),
    form.text('review-reference', 'after.reference', ''),
  ];
}

/** One line of a review, in the case and in the lists. */
export function reviewLine(review: ReviewView, { t, language }: PageContext) {
  return {
    id: review.id,
    caseNumber: review.caseNumber,
    href: paths.afterwards(language, review.caseId),
    kind: t(`after.kinds.${review.kind}`),
    body: t(`after.bodies.${review.body}`),
    reference: review.reference,
    came: dateText(review.cameOn, language),
    due: review.dueOn ? shortWeekdayDateText(review.dueOn, language) : '',
    late: review.late,
    ended:
      review.outcome && review.outcomeOn
        ? `${t(`after.outcomes.${review.outcome}`)} ${dateText(review.outcomeOn, language)}`
        : '',
  };
}

function outcomesOf({ kind }: ReviewView): readonly string[] {
  return REVIEW_OUTCOMES.filter(
    (each) => each === 'dropped' || (each === 'given') === (kind === 'statement'),
  );
}

function fieldsOf(body: Posted, errors: readonly ShownError[], { t }: PageContext) {
  const field = (id: string, label: string) => {
    const error = errors.find((each) => each.field === id)?.text ?? '';
    return { id, label: t(label), error, describedBy: error ? `${id}-error` : '' };
  };
  return {
    text: (id: string, label: string, first: string, hint = '') => {
      const shown = field(id, label);
      const describedBy = [hint && `${id}-hint`, shown.describedBy].filter(Boolean).join(' ');
      const value = body.text(id) || (body.text('form') ? '' : finnish(first));
      return { ...shown, describedBy, hint: hint ? t(hint) : '', value, isText: true };
    },
    select: (
      id: string,
      label: string,
      from: readonly (string | readonly [string, string])[],
      words = '',
    ) => ({
      ...field(id, label),
      isText: false,
      options: from.map((each) => {
        const [value, name] = typeof each === 'string' ? [each, t(`${words}.${each}`)] : each;
        return { value, label: name, selected: body.text(id) === value };
      }),
    }),
  };
}

/** "2026-12-07" → "7.12.2026" */
function finnish(iso: string): string {
  return iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$3.$2.$1');
}
