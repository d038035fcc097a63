import { type CaseFile, centsInWords, FEE_ANSWER_WAYS, FEE_ANSWERS, type FeeView } from '#cases';
import { dateText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The fees of a case, the one that waits for an answer with its form. */
export function feesView(file: CaseFile, body: Posted, errors: readonly FieldError[], page: PageContext) {
  const { t, language } = page;
  // One form at a time: the fee that has waited longest.
  const asked = file.fees.findLast(({ answer }) => answer === null);
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    action: paths.fees(language, file.caseId),
    fees: file.fees.map((fee) => ({
      title: t('fees.fee', { right: rightOf(file, fee, page), amount: centsInWords(fee.cents, language) }),
      basis: t(`caseLetter.option.basis.${fee.basis}`),
      state: stateText(fee, page),
      noticeHref: paths.letter(language, fee.noticeLetterId),
      decisionHref: fee.decisionLetterId ? paths.letter(language, fee.decisionLetterId) : '',
      decideHref:
        fee.answer === 'accepted' && !fee.decisionLetterId
          ? paths.caseLetter(language, file.caseId, 'fee-decision')
          : '',
      form: fee === asked ? answerForm(fee, body, errors, page) : null,
    })),
  };
}

function answerForm({ id }: FeeView, body: Posted, errors: readonly FieldError[], { t }: PageContext) {
  const fields = new FormFields(body, errors, t);
  const choose = { value: '', label: t('tasks.choose') };
  const options = (values: readonly string[], key: string) => [
    choose,
    ...values.map((value) => ({ value, label: t(`${key}.${value}`) })),
  ];
  const one = (name: string) => ({ label: t(`fees.${name}`) });
  return {
    id,
    answer: fields.select('answer', one('answer'), options(FEE_ANSWERS, 'fees.chose')),
    way: fields.select('way', one('way'), options(FEE_ANSWER_WAYS, 'fees.by')),
    on: fields.text('on', { label: t('fees.on'), hint: t('task.dueOnHint') }),
  };
}

function stateText(fee: FeeView, { t, language }: PageContext): string {
  if (fee.decisionLetterId) return t('fees.decided');
  if (fee.answer && fee.answeredOn)
    return t('fees.answered', {
      what: t(`fees.chose.${fee.answer}`),
      on: dateText(fee.answeredOn, language),
    });
  return t('fees.waits', { by: dateText(fee.replyBy, language) });
}

function rightOf({ claims }: CaseFile, { claimId }: FeeView, { t }: PageContext): string {
  const claim = claims.find(({ id }) => id === claimId);
  return claim ? t(`right.${claim.right}`) : '';
}
