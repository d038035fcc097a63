import { type DecisionDesk, type DocumentsDesk, whyHeld } from '#cases';
import type { Language, StaffActor } from '#kernel';
import { type FieldError, fileSize, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What the searches brought, to choose what goes with the answer; what has others' data waits for a checked copy. */
export function documentChoices(desk: DecisionDesk, body: Posted, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const systems = new Map(desk.searches.map(({ taskId, system }) => [taskId, inLanguage(system, page)]));
  const chosen = body.list('documents');
  return {
    error: fields.error('documents'),
    checkHref: paths.documents(language, desk.file.caseId),
    list: desk.findings
      .filter((one) => !one.replacedBy)
      .map((one) => ({
        id: one.id,
        label: `${one.name} (${one.type.toUpperCase()}, ${fileSize(one.bytes, language)})`,
        system: systems.get(one.taskId) ?? '',
        href: hrefOf(one, language),
        checked: chosen.includes(one.id),
        held: heldText(one, t),
      })),
  };
}

function heldText(one: DecisionDesk['findings'][number], t: PageContext['t']): string {
  if (one.thirdParty) return t('decision.documents.thirdParty');
  return whyHeld(one.quarantine) ? t(`decision.documents.${one.quarantine}`) : '';
}

/** The documents that go with the decision as it stands, for whoever approves or issues it. */
export function givenDocuments({ draft, findings }: DecisionDesk, { t, language }: PageContext) {
  return findings
    .filter(({ id }) => draft?.documentIds.includes(id))
    .map((one) => ({ name: one.name, href: hrefOf(one, language), held: heldText(one, t) }));
}

/** Every document of the searches with what is known of it, and what this person may do about it. */
export function documentsView(
  { file, findings }: DocumentsDesk,
  actor: StaffActor,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(new Posted({}), errors, t);
  const names = new Map(findings.map(({ id, name }) => [id, name]));
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    documents: findings.map((one) => ({
      id: one.id,
      name: one.name,
      about: `${one.type.toUpperCase()}, ${fileSize(one.bytes, language)}`,
      system: inLanguage(one.system, page),
      href: hrefOf(one, language),
      state: documentState(one, names, t),
      taskHref: one.replacedBy ? '' : paths.task(language, one.taskId),
      copyHref: mayReplace(one, actor) ? paths.documentCopy(language, file.caseId, one.id) : '',
      ownWork: one.thirdParty && !one.replacedBy && one.signedBy === actor.staffId,
      field: `copy-${one.id}`,
      error: fields.error(`copy-${one.id}`),
    })),
  };
}

function hrefOf({ id, quarantine }: DecisionDesk['findings'][number], language: Language): string {
  return whyHeld(quarantine) ? '' : paths.attachment(language, id);
}

function mayReplace(one: DocumentsDesk['findings'][number], actor: StaffActor): boolean {
  return one.thirdParty && !one.replacedBy && one.signedBy !== actor.staffId;
}

function documentState(
  one: DocumentsDesk['findings'][number],
  names: ReadonlyMap<string, string>,
  t: PageContext['t'],
): string {
  if (one.replacedBy) return t('documents.isReplaced', { name: names.get(one.replacedBy) ?? '' });
  return heldText(one, t) || t('documents.canBeGiven');
}
