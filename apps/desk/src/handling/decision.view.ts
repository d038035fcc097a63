import type { DecisionDesk } from '#cases';
import { dueMark } from '../parts/due-mark.view.js';
import { type FieldErrors, errorLinks, FormFields, type Posted } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { previewView } from './preview.view.js';

/** The draft as a form body, so that a saved draft and a posted form fill the page alike. */
export function draftBody(desk: DecisionDesk): Posted {
  const { draft, file } = desk;
  return {
    version: String(file.version),
    ground: draft?.groundId ?? '',
    statute: draft?.statute ?? '',
    reasons: draft?.reasons ?? '',
    givenAnyway: draft?.givenAnyway ?? '',
    approver: draft?.approverId ?? '',
  };
}

/** The page where a refusal is written, with its letter beside it. */
export function decisionView(desk: DecisionDesk, body: Posted, errors: FieldErrors, page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(body, errors);
  const text = (id: string, hinted: boolean) =>
    fields.text(id, { label: t(`decision.${id}.label`), hint: hinted ? t(`decision.${id}.hint`) : '' });
  const empty = { value: '', label: t('decision.choose') };
  const { file, claim } = desk;
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    action: paths.decision(language, file.caseId, claim.id),
    version: file.version,
    right: t(`right.${claim.right}`),
    personName: file.person.name,
    register: file.register ? inLanguage(file.register.name, page) : t('row.noRegister'),
    due: dueMark(claim.clock, page),
    errors: errorLinks(errors),
    ground: fields.select('ground', { label: t('decision.ground.label'), hint: t('decision.ground.hint') }, [
      empty,
      ...desk.grounds.map((one) => ({ value: one.id, label: `${inLanguage(one.text, page)} (${one.citation})` })),
    ]),
    statute: text('statute', true),
    reasons: text('reasons', true),
    givenAnyway: text('givenAnyway', true),
    approver: fields.select('approver', { label: t('decision.approver.label') }, [
      empty,
      ...desk.approvers.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` })),
    ]),
    preview: previewView(desk.preview, page),
    returnedNote: desk.draft?.returnedNote ?? '',
  };
}
