import { isTaskOpen } from '#collection';
import { helsinkiDay, type Language, type Text } from '#kernel';
import { type LetterContext, TO_KNOW_RECIPIENTS } from '#letters';
import { Temporal } from 'temporal-polyfill';
import type { CaseClaim, CaseFile } from '../read-models/case-file.js';
import type { CaseLetterOf } from './case-letter.js';

type Act = LetterContext<'recipients-told'>['act'];
type Task = CaseFile['tasks'][number];

const ACTS: readonly Act[] = ['rectification', 'erasure', 'restriction'];

/** What a recipient was told when the notice has no words of its own. */
const DONE: Readonly<Record<Act, Text>> = {
  rectification: { fi: 'Tiedot on oikaistu.', sv: 'Uppgifterna har rättats.', en: 'Data were rectified.' },
  erasure: { fi: 'Tiedot on poistettu.', sv: 'Uppgifterna har raderats.', en: 'Data were erased.' },
  restriction: {
    fi: 'Tietojen käsittelyä on rajoitettu.',
    sv: 'Behandlingen av uppgifterna har begränsats.',
    en: 'The processing of data was restricted.',
  },
};

/**
 * Tells who asks which recipients were told of a rectification, erasure or restriction, and which could not be (GDPR 19,
 * second sentence): once each has been told or found not to be there. A recipient that had no data of the person is left
 * out.
 */
export const RECIPIENTS_TOLD_LETTER: CaseLetterOf<'recipients-told'> = {
  kind: 'recipients-told',
  by: 'handler',
  fields: [],
  notNow: 'caseLetter.recipients-open',
  subjects: ({ claims, tasks }) =>
    claims.flatMap((claim) => {
      const notices = tasks.filter((task) => isNoticeOf(task, claim));
      const whole = notices.length > 0 && notices.every(({ state }) => !isTaskOpen(state));
      const done = whole && actOf(claim) && doneOn(tasks, claim);
      return done ? [{ id: claim.id, claims: [claim], day: done, tasks: notices }] : [];
    }),
  contextOf({ head, subject: { claims, tasks, day } }, language) {
    const act = actOf(claims[0]!)!;
    return {
      ...head,
      request: { ...head.request, rights: [TO_KNOW_RECIPIENTS[language]] },
      act,
      doneOn: day!.toString(),
      told: tasks
        .filter(({ outcome, signed }) => outcome === 'done' && signed)
        .map((task) => ({
          name: nameOf(task),
          what: told(task, act, language),
          on: helsinkiDay(task.signed!.at).toString(),
        })),
      untold: tasks
        .filter(({ outcome }) => outcome === 'cannot')
        .map((task) => ({ name: nameOf(task), why: oneLine(task.content.answer?.words ?? '') })),
    };
  },
};

function actOf({ right }: CaseClaim): Act | undefined {
  return ACTS.find((act) => act === right);
}

function isNoticeOf({ kind, state, claimIds }: Task, { id }: CaseClaim): boolean {
  return kind === 'recipient-notice' && state !== 'cancelled' && claimIds.includes(id);
}

/** The last day on which somebody said that it was done. */
function doneOn(tasks: readonly Task[], { id, right }: CaseClaim): Temporal.PlainDate | null {
  const days = tasks.flatMap(({ kind, outcome, claimIds, signed }) =>
    kind === right && outcome === 'done' && claimIds.includes(id) && signed ? [helsinkiDay(signed.at)] : [],
  );
  return days.sort(Temporal.PlainDate.compare).at(-1) ?? null;
}

function nameOf({ keeper, content }: Task): string {
  return keeper?.name ?? content.brief.recipient?.name ?? '';
}

function told({ content }: Task, act: Act, language: Language): string[] {
  const lines = (content.brief.words ?? '').split('\n').map(oneLine).filter(Boolean);
  return lines.length > 0 ? lines : [DONE[act][language]];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
