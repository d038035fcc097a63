import type { QuestionDesk, QuestionKind } from '#cases';
import { type FieldError, Posted, shortWeekdayDateText } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { workingLines } from '../parts/working.view.js';

/** The page on which a question is written, with its effect on each clock before it is sent. */
export function askView(
  desk: QuestionDesk,
  kind: QuestionKind,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language, today } = page;
  const { file } = desk;
  const { day, month, year } = desk.replyBy;
  const posted = body.has('version') ? body : new Posted({ replyBy: `${day}.${month}.${year}` });
  const fields = new FormFields(posted, errors, t);
  const chosen = posted.list('claims');
  return {
    kind,
    title: t(`ask.title.${kind}`),
    lead: t(`ask.lead.${kind}`),
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    action: paths.ask(language, file.caseId, kind),
    version: file.version,
    warning: kind === 'identity' && file.person.identity === 'strong' ? t('ask.signedIn') : '',
    asks: fields.text('asks', {
      label: t(`ask.asks.${kind}`),
      hint: t(`ask.asksHint.${kind}`, { language: t(`spoken.${file.language}`) }),
    }),
    replyBy: fields.text('replyBy', { label: t('ask.replyBy'), hint: t('ask.replyByHint') }),
    choosesClaims: kind === 'clarification',
    claimsError: fields.error('claims'),
    claims: desk.claims.map(({ claim, effect }) => ({
      id: claim.id,
      right: t(`right.${claim.right}`),
      regime: t(`regime.${claim.clock.regime}`),
      checked: desk.claims.length === 1 || chosen.includes(claim.id),
      pauses: effect.effect === 'pauses',
      effect: t(`ask.effect.${effect.effect}`, {
        today: shortWeekdayDateText(today, language),
        due: shortWeekdayDateText(effect.due, language),
      }),
      because: effect.because ? inLanguage(effect.because, page) : '',
      steps: workingLines(effect.steps, language),
    })),
    goes: t(desk.online ? 'ask.goesOnline' : 'ask.goesByPost'),
  };
}
