import { type DecisionDesk, releases } from '#cases';
import type { FieldError, Posted } from '#platform';
import { dueMark } from '../parts/due-mark.view.js';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { givenDocuments } from './documents.view.js';
import { identityLine } from './identity.view.js';
import { searchLines } from './missing.view.js';
import { previewView } from './preview.view.js';

/** What every page about one decision says at its head. */
export function decisionHead({ file, claim }: DecisionDesk, page: PageContext) {
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(page.language, file.caseId),
    workHref: paths.myWork(page.language),
    version: file.version,
    right: page.t(`right.${claim.right}`),
    personName: file.person.name,
    register: file.register ? inLanguage(file.register.name, page) : page.t('row.noRegister'),
    due: dueMark(claim.clock, page),
  };
}

/** The decision as the approver reads it. */
export function approvalView(
  desk: DecisionDesk,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const fields = new FormFields(body, errors, page.t);
  const ground = desk.grounds.find((one) => one.id === desk.draft?.groundId);
  return {
    ...decisionHead(desk, page),
    action: paths.approval(page.language, desk.file.caseId, desk.claim.id),
    writer: desk.draft?.writtenBy.name ?? '',
    outcome: desk.draft ? page.t(`decision.choice.${desk.draft.outcome}`) : '',
    identity: desk.draft && releases(desk.claim.right, desk.draft.outcome) ? identityLine(desk, page) : null,
    searches: searchLines(desk, page),
    documents: givenDocuments(desk, page),
    ground: ground ? `${inLanguage(ground.title, page)}, ${inLanguage(ground.article, page)}` : '',
    statute: desk.draft?.statute ?? '',
    note: fields.text('note', { label: page.t('approval.note.label'), hint: page.t('approval.note.hint') }),
    preview: previewView(desk, page),
  };
}
