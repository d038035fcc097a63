import { type FieldError, Posted } from '#platform';
import type { DecisionDesk } from '#cases';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { decisionHead } from './approval.view.js';
import { previewView } from './preview.view.js';

/** The draft as a form body, so that a saved draft and a posted form fill the page alike. */
export function draftBody(desk: DecisionDesk): Posted {
  const { draft, file } = desk;
  return new Posted({
    version: String(file.version),
    ground: draft?.groundId ?? '',
    statute: draft?.statute ?? '',
    reasons: draft?.reasons ?? '',
    given: draft?.given ?? '',
    approver: draft?.approver?.id ?? '',
  });
}

/** The page where a refusal is written, with its letter beside it. */
export function decisionView(
  desk: DecisionDesk,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const text = (id: string, hinted: boolean) =>
    fields.text(id, { label: t(`decision.${id}.label`), hint: hinted ? t(`decision.${id}.hint`) : '' });
  const empty = { value: '', label: t('decision.choose') };
  const { file, claim } = desk;
  const chosen = desk.grounds.find((one) => one.id === body.text('ground'));
  return {
    ...decisionHead(desk, page),
    action: paths.decision(language, file.caseId, claim.id),
    ground: fields.select('ground', { label: t('decision.ground.label'), hint: t('decision.ground.hint') }, [
      empty,
      ...desk.grounds.map((one) => ({
        value: one.id,
        label: `${inLanguage(one.title, page)}, ${inLanguage(one.article, page)}`,
      })),
    ]),
    statute: text('statute', true),
    reasons: { ...text('reasons', true), mustState: chosen ? inLanguage(chosen.handlerMustState, page) : '' },
    given: text('given', true),
    approver: fields.select('approver', { label: t('decision.approver.label') }, [
      empty,
      ...desk.approvers.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` })),
    ]),
    preview: previewView(desk.preview, page),
    returnedNote: desk.draft?.returnedNote ?? '',
  };
}
