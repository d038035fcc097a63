import {
  type DiaryDocument,
  type DiarySheet,
  type DiaryStep,
  LONGEST_SUBJECT,
  PUBLICITY,
  SECRECY_GROUNDS,
} from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import { dateText, dateTimeText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The sheet of one matter: what 906/2019 § 26 asks of the register, on one page that can be printed. */
export function diarySheetView(
  sheet: DiarySheet,
  form: { readonly typed: Posted; readonly errors: readonly FieldError[] },
  actor: StaffActor,
  page: PageContext,
) {
  const { t, language } = page;
  const describe = may(actor, 'diary.describe');
  const rights = sheet.claims.map(({ right }) => t(`right.${right}`)).join(', ');
  const register = sheet.register ? inLanguage(sheet.register, page) : t('row.noRegister');
  return {
    caseId: sheet.caseId,
    caseNumber: sheet.caseNumber,
    title: sheet.subject ?? rights,
    subject: sheet.subject ?? '',
    diaryHref: paths.diary(language),
    caseHref: paths.caseFile(language, sheet.caseId),
    authority: inLanguage(sheet.authority, page),
    authorityId: sheet.authorityId,
    process: t('diary.process'),
    initiated: `${dateText(sheet.receivedOn, language)}, ${t(`channel.${sheet.channel}`)}`,
    entered: t('diary.enteredBy', {
      at: dateTimeText(sheet.enteredAt, language),
      who: sheet.enteredBy ?? t('actor.system'),
    }),
    person: sheet.personName,
    others: sheet.others.map((name) => inLanguage(name, page)),
    handler: sheet.handler ?? t('row.noHandler'),
    register,
    state: t(`state.${sheet.state}`),
    due: dateText(sheet.leadDue, language),
    claims: sheet.claims.map((claim) => ({
      right: t(`right.${claim.right}`),
      due: dateText(claim.due, language),
      outcome: claim.outcome ? t(`outcome.${claim.outcome}`) : t('claim.open'),
    })),
    steps: sheet.steps.map((step) => stepLine(step, page)),
    documents: sheet.documents.map((one, place) =>
      documentLine(one, place + 1, sheet.caseId, describe, page),
    ),
    form: describe ? subjectForm(sheet, form, `${rights}, ${register}`, page) : null,
  };
}

function subjectForm(
  sheet: DiarySheet,
  { typed, errors }: { readonly typed: Posted; readonly errors: readonly FieldError[] },
  proposal: string,
  { t, language }: PageContext,
) {
  const field = new FormFields(typed, errors, t).text('subject', {
    label: t('diary.field.subject'),
    hint: t('diary.hint.subject'),
  });
  const value =
    typed.has('subject') || errors.length > 0
      ? field.value
      : (sheet.subject ?? proposal.slice(0, LONGEST_SUBJECT));
  return { action: paths.diarySubject(language, sheet.caseId), field: { ...field, value } };
}

function stepLine(step: DiaryStep, { t, language }: PageContext) {
  const what = step.kind === 'act' ? t(`audit.${step.what}`) : t(`diary.clock.${step.what}`);
  return {
    iso: step.at.toString(),
    at: dateTimeText(step.at, language),
    what,
    on: step.on ? dateText(step.on, language) : '',
    who: step.who ?? t(`actor.${step.actorKind}`),
  };
}

function documentLine(
  one: DiaryDocument,
  number: number,
  caseId: string,
  mayMark: boolean,
  { t, language }: PageContext,
) {
  const option = (chosen: string) => (value: string, label: string) => ({
    value,
    label,
    selected: value === chosen,
  });
  const href = one.letterId
    ? paths.letter(language, one.letterId)
    : one.fileId
      ? paths.attachment(language, one.fileId)
      : '';
  const ground = one.ground ? `, ${t(`diary.ground.${one.ground}`)}` : '';
  return {
    number,
    fileId: one.fileId,
    kind: t(`diary.kind.${one.kind}`),
    name: one.name,
    href,
    on: dateText(one.on, language),
    direction: t(`diary.direction.${one.direction}`),
    publicity: `${t(`diary.publicity.${one.publicity}`)}${ground}`,
    markAction: mayMark && one.fileId ? paths.diaryDocument(language, caseId, one.fileId) : '',
    publicities: PUBLICITY.map((value) => option(one.publicity)(value, t(`diary.publicity.${value}`))),
    grounds: [
      option(one.ground ?? '')('', t('diary.noGround')),
      ...SECRECY_GROUNDS.map((value) => option(one.ground ?? '')(value, t(`diary.ground.${value}`))),
    ],
  };
}
