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
  const { caseId, claims } = found;
  const form = fieldsOf(body, errors, page);
  const nameOf = (id: string | null) => {
    const claim = claims.find((each) => each.id === id);
    return claim ? t(`right.${claim.right}`) : t('after.whole');
  };
  const open = claims.filter(({ outcome }) => outcome === null);
  return {
    caseNumber: found.caseNumber,
    caseHref: paths.caseFile(language, caseId),
    workHref: paths.myWork(language),
    action: paths.afterwards(language, caseId),
    reviews: found.reviews.map((review) => ({
      ...reviewLine(review, page),
      right: nameOf(review.claimId),
      close: review.outcome
        ? null
        : [
            form.select(`outcome-${review.id}`, 'after.outcome', outcomesOf(review), 'after.outcomes'),
            form.text(`outcomeOn-${review.id}`, 'after.outcomeOn', found.today.toString()),
          ],
    })),
    appealTimes: found.appealTimes.map(({ claimId, until }) => ({
      right: nameOf(claimId),
      text: until
        ? t('after.appealUntil', { day: shortWeekdayDateText(until, language) })
        : t('after.notServed'),
    })),
    withdrawal: open.length > 0 && {
      claims: open.map(({ id, right }) => ({
        id,
        right: t(`right.${right}`),
        checked: body.list('withdrawal-claims').includes(id),
      })),
      error: errors.find(({ field }) => field === 'withdrawal-claims')?.text ?? '',
      fields: toldFields('withdrawal'),
    },
    asked: found.decisionToAsk.length > 0 && {
      fields: [
        form.select(
          'asked-claim',
          'after.claim',
          found.decisionToAsk.map((id) => [id, nameOf(id)]),
        ),
        ...toldFields('asked'),
      ],
    },
    review: [
      form.select('review-kind', 'after.kind', REVIEW_KINDS, 'after.kinds'),
      form.select('review-body', 'after.body', REVIEW_BODIES, 'after.bodies'),
      form.select('review-claim', 'after.claim', [
        ['', t('after.whole')],
        ...claims.filter(({ outcome }) => outcome !== null).map(({ id }) => [id, nameOf(id)] as const),
      ]),
      form.text('review-cameOn', 'after.cameOn', found.today.toString()),
      form.text('review-dueOn', 'after.dueOn', '', 'after.dueHint'),
      form.text('review-reference', 'after.reference', ''),
    ],
  };

  function toldFields(name: 'withdrawal' | 'asked') {
    return [
      form.select(`${name}-way`, 'after.way', TOLD_WAYS, 'channel'),
      form.text(`${name}-toldOn`, 'after.toldOn', found.today.toString()),
    ];
  }
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
