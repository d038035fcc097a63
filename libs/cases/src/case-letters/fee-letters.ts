import { no } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { centsInWords, readCents } from '../fees/cents.js';
import { checkFeeBasis, FEE_BASES, FEE_PROVISIONS, type FeeBasis, isOfOpenness } from '../fees/fee-basis.js';
import type { FeeView } from '../fees/read-fees.js';
import type { CaseLetterOf } from './case-letter.js';

/**
 * Tells of a fee before it is taken: how much in euros and cents, what it is made of, on which provision and price list,
 * why, and that the person may narrow the request or let it be (EDPB 01/2022 § 188). One claim at a time.
 */
export const FEE_NOTICE_LETTER: CaseLetterOf<'fee-notice'> = {
  kind: 'fee-notice',
  by: 'handler',
  fields: [
    { name: 'basis', type: 'choice', options: FEE_BASES },
    { name: 'amount', type: 'line' },
    { name: 'items', type: 'lines' },
    { name: 'priceList', type: 'line' },
    { name: 'words', type: 'words' },
    { name: 'replyBy', type: 'day' },
  ],
  keeps: 'fee-notice',
  subjects: ({ claims, fees }) =>
    claims
      .filter(({ id, outcome }) => outcome === null && !isPending(fees.find(({ claimId }) => claimId === id)))
      .map((claim) => ({ id: claim.id, claims: [claim], day: null, tasks: [] })),
  check({ words }, { claims: [claim] }, { today, file }) {
    const basis = checkFeeBasis(words['basis'] as FeeBasis, claim!.right, file.claims);
    if (!basis.ok) return basis.refusal;
    if (readCents(words['amount']!) === null) return no('fee.bad-amount', { field: 'amount' }).refusal;
    const later = Temporal.PlainDate.compare(words['replyBy']!, today) > 0;
    return later ? undefined : no('fee.no-time-to-answer', { field: 'replyBy' }).refusal;
  },
  contextOf: ({ head, written: { words, lines } }, language) => ({
    ...head,
    amount: centsInWords(readCents(words['amount']!)!, language),
    items: lines['items']!,
    grounds: [FEE_PROVISIONS[words['basis'] as FeeBasis][language], words['priceList']!],
    words: words['words']!,
    replyBy: words['replyBy']!,
  }),
};

/**
 * Decides a fee that the person was told of and has accepted, just as they were told. Under the openness act an error in
 * it is put right on a request within six months (621/1999 § 33); a fee under data-protection law is challenged as any
 * other decision on the request (GDPR 77, 79).
 */
export const FEE_DECISION_LETTER: CaseLetterOf<'fee-decision'> = {
  kind: 'fee-decision',
  by: 'handler',
  fields: [],
  keeps: 'fee-decision',
  notNow: 'fee.not-accepted',
  subjects: ({ claims, fees }) =>
    fees
      .filter(({ answer, decisionLetterId }) => answer === 'accepted' && decisionLetterId === null)
      .flatMap((fee) => {
        const claim = claims.find(({ id }) => id === fee.claimId);
        return claim ? [{ id: fee.id, claims: [claim], day: null, tasks: [], fee }] : [];
      }),
  contextOf({ head, subject: { fee }, remedy, service }, language) {
    if (!fee) throw new Error('A decision on a fee is about a fee');
    if (!isOfOpenness(fee.basis) && !remedy) return null;
    return {
      ...head,
      amount: centsInWords(fee.cents, language),
      items: [...fee.items],
      grounds: [FEE_PROVISIONS[fee.basis][language], fee.priceList],
      words: fee.words,
      ...(isOfOpenness(fee.basis) ? {} : { remedy, service }),
    };
  },
};

/** Told of and not yet answered, or accepted and not yet decided. */
function isPending(fee: FeeView | undefined): boolean {
  if (!fee) return false;
  return fee.answer === null || (fee.answer === 'accepted' && fee.decisionLetterId === null);
}
