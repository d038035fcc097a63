import { helsinkiDay } from '#kernel';
import type { JoinDesk, RelatedCase } from '#cases';
import { dateText, type Posted, shortWeekdayDateText } from '#platform';
import { attachedFile } from '../parts/attached-file.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Another case of the same person, as a line. */
export function relatedLine(related: RelatedCase, ofCase: string, { t, language }: PageContext) {
  const { repeated } = related;
  return {
    caseNumber: related.caseNumber,
    href: paths.caseFile(language, related.caseId),
    received: shortWeekdayDateText(related.receivedOn, language),
    rights: related.rights.map((right) => t(`right.${right}`)).join(', '),
    state: t(`state.${related.state}`),
    identity: t(related.identityChecked ? 'join.identity.checked' : 'join.identity.unchecked'),
    repeat: repeated.length
      ? t('join.repeat', { rights: repeated.map((right) => t(`right.${right}`)).join(', ') })
      : '',
    joinHref: related.mayJoin ? `${paths.join(language, ofCase)}?with=${related.caseId}` : '',
  };
}

/** The cases of the person, and what joining the chosen one would bring about. */
export function joinView(desk: JoinDesk, body: Posted, page: PageContext) {
  const { t, language } = page;
  const { plan, refusal } = desk;
  return {
    caseNumber: desk.caseNumber,
    version: desk.version,
    backHref: desk.triaged ? paths.caseFile(language, desk.caseId) : paths.routing(language, desk.caseId),
    action: paths.join(language, desk.caseId),
    related: desk.related.map((one) => relatedLine(one, desk.caseId, page)),
    no: refusal ? t(`refusal.${refusal.code}`, refusal.facts) : '',
    plan: plan && {
      other: plan.otherCaseId,
      effect: t('join.effect', { kept: plan.kept, joined: plan.joined }),
      claims: plan.claims.map(({ claim, same, sameWords, earlierHere }) => ({
        id: claim.id,
        right: t(`right.${claim.right}`),
        what: [claim.scope.what, claim.scope.wrong, claim.scope.correct].filter(Boolean).join(' · '),
        due: shortWeekdayDateText(claim.clock.due, language),
        same,
        earlierHere,
        checked: body.has('with') ? body.list('same').includes(claim.id) : sameWords,
      })),
    },
    joins: desk.joins.map((one) => ({
      caseNumber: one.caseNumber,
      href: paths.caseFile(language, one.caseId),
      text: t(one.into ? 'join.into' : 'join.goesOn', { case: one.caseNumber }),
      answers: one.answers,
      attachments: one.attachments.map((file) => attachedFile(file, page)),
      letters: one.letters.map((letter) => ({
        title: letter.title,
        href: paths.letter(language, letter.id),
      })),
      questions: one.questions.map(({ kind, askedOn, answer }) =>
        t(`join.asked.${kind}.${answer ? 'answered' : 'unanswered'}`, {
          asked: dateText(askedOn, language),
          answered: answer ? dateText(answer.arrivedOn, language) : '',
        }),
      ),
      on: dateText(helsinkiDay(one.joinedAt), language),
    })),
  };
}
