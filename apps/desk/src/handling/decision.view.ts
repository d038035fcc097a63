import { type FieldError, Posted } from '#platform';
import type { DecisionDesk } from '#cases';
import { dueMark } from '../parts/due-mark.view.js';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { previewView } from './preview.view.js';

/** The draft as a form body, so that a saved draft and a posted form fill the page alike. */
export function draftBody(desk: DecisionDesk): Posted {
  const { draft, file } = desk;
  return new Posted({
    version: String(file.version),
    ground: draft?.groundId ?? '',
    statute: draft?.statute ?? '',
    reasons: draft?.reasons ?? '',
    givenAnyway: draft?.givenAnyway ?? '',
    approver: draft?.approverId ?? '',
  });
}

/** The page where a refusal is written, with its letter beside it. */
export function decisionView(desk: DecisionDesk, body: Posted, errors: readonly FieldError[], page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const text = (id: string, hinted: boolean) =>
    fields.text(id, { label: t(`decision.${id}.label`), hint: hinted ? t(`decision.${id}.hint`) : '' });
  const empty = { value: '', label: t('decision.choose') };
  const { file, claim } = desk;
  const chosen = desk.grounds.find((one) => one.id === body.text('ground'));
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    action: paths.decision(language, file.caseId, claim.id),
    version: file.version,
    right: t(`right.${claim.right}`),
    personName: file.person.name,
    register: file.register ? inLanguage(file.register.name, page) : t('row.noRegister'),
    due: dueMark(claim.clock, page),
    ground: fields.select('ground', { label: t('decision.ground.label'), hint: t('decision.ground.hint') }, [
      empty,
      ...desk.grounds.map((one) => ({ value: one.id, label: `${inLanguage(one.title, page)}, ${inLanguage(one.article, page)}` })),
    ]),
    statute: text('statute', true),
    reasons: { ...text('reasons', true), mustState: chosen ? inLanguage(chosen.handlerMustState, page) : '' },
    givenAnyway: text('givenAnyway', true),
    approver: fields.select('approver', { label: t('decision.approver.label') }, [
      empty,
      ...desk.approvers.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` })),
    ]),
    preview: previewView(desk.preview, page),
    returnedNote: desk.draft?.returnedNote ?? '',
  };
}
