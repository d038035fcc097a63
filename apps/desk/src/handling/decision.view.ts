import { type DecisionDesk, type DecisionView } from '#cases';
import { dateText, type FieldError, Posted, shortWeekdayDateText } from '#platform';
import { belongs, type DecisionField, grants, refuses } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { decisionHead } from './approval.view.js';
import { documentChoices } from './documents.view.js';
import { identityLine } from './identity.view.js';
import { missingFields } from './missing.view.js';
import { previewView } from './preview.view.js';
import { needsApprover } from './second-person.js';

/** The draft as a form body, so that a saved draft and a posted form fill the page alike; a new one begins proposed. */
export function draftBody({ draft, file, proposed, findings, planNamed }: DecisionDesk): Posted {
  const version = String(file.version);
  if (!draft) {
    const documents = findings.filter((one) => !one.thirdParty && !one.replacedBy).map(({ id }) => id);
    return new Posted({ version, ...proposed, documents, plan: planNamed ? 'yes' : '' });
  }
  return new Posted({ version, ...textsOf(draft), documents: [...draft.documentIds], ...missingOf(draft) });
}

/** A new form that ends the claim because identity was asked for and not given; a draft that was kept stands. */
export function identityBody(desk: DecisionDesk): Posted {
  const ground = `${desk.claim.right}-12-6`;
  if (desk.draft || !desk.grounds.some(({ id }) => id === ground)) return draftBody(desk);
  return new Posted({ version: String(desk.file.version), outcome: 'refused', ground });
}

function textsOf(draft: DecisionView) {
  const { outcome, groundId: ground, statute, extent, reasons, given, recipients, statement } = draft;
  const plan = draft.ofPlan ? 'yes' : '';
  const approver = draft.approver?.id ?? '';
  return { outcome, ground, statute, extent, reasons, given, recipients, statement, plan, approver };
}

function missingOf({ missing }: DecisionView): Record<string, string> {
  return Object.fromEntries(
    missing.flatMap(({ taskId, reason, words, by }) => [
      [`missing-reason-${taskId}`, reason],
      [`missing-words-${taskId}`, words],
      [`missing-by-${taskId}`, by ? dateText(Temporal.PlainDate.from(by), 'fi') : ''],
    ]),
  );
}

/** The page where a claim is decided, with its letters beside it. */
export function decisionView(
  desk: DecisionDesk,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const { file, claim, outcomes } = desk;
  const { right } = claim;
  /** For which outcomes a field is asked, as the style reads it: '' keeps it off the page. */
  const asked = (field: DecisionField): string =>
    outcomes.filter((outcome) => belongs(field, right, outcome)).join(' ');
  const approved = outcomes.filter((outcome) => needsApprover(right, outcome)).join(' ');
  const chosen = desk.grounds.find((one) => one.id === body.text('ground'));
  return {
    ...decisionHead(desk, page),
    action: paths.decision(language, file.caseId, claim.id),
    outcomes: outcomes.map((outcome) => ({
      value: outcome,
      label: t(`decision.choice.${outcome}`),
      checked: body.text('outcome') === outcome,
    })),
    outcomeError: fields.error('outcome'),
    ...texts(desk, fields, asked, page),
    mustState: chosen ? inLanguage(chosen.handlerMustState, page) : '',
    documents: { asked: asked('documents'), ...documentChoices(desk, body, fields, page) },
    plan: {
      asked: desk.planPossible ? outcomes.filter(grants).join(' ') : '',
      checked: body.text('plan') === 'yes',
    },
    missing: { asked: asked('missing'), ...missingFields(desk, body, errors, page) },
    identity: { asked: asked('documents'), ...identityLine(desk, page) },
    approver: {
      asked: approved,
      ...fields.select('approver', { label: t('decision.approver.label') }, [
        { value: '', label: t('decision.choose') },
        ...desk.approvers.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` })),
      ]),
    },
    ready: outcomes.filter((outcome) => !needsApprover(right, outcome)).join(' '),
    preview: previewView(desk, page),
    returnedNote: desk.draft?.returnedNote ?? '',
    refusalBy: { asked: outcomes.filter(refuses).join(' '), text: refusalBy(desk, page) },
    parts: claim.decision?.state === 'issued' ? t('decision.partOut') : '',
  };
}

/** A refusal is told within the first month, extended or not (GDPR 12(4), EDPB 01/2022 § 157). */
function refusalBy({ claim }: DecisionDesk, { t, language }: PageContext): string {
  const { extensionNoticeBy: by } = claim.clock;
  return by ? t('decision.refusalBy', { day: shortWeekdayDateText(by, language) }) : '';
}

function texts(
  { claim, grounds }: DecisionDesk,
  fields: FormFields,
  asked: (field: DecisionField) => string,
  page: PageContext,
) {
  const { t } = page;
  const gives = asked('documents') !== '';
  const text = (id: DecisionField | 'statute', key: string = id) => ({
    asked: asked(id === 'statute' ? 'ground' : id),
    ...fields.text(id, { label: t(`decision.${key}.label`), hint: t(`decision.${key}.hint`) }),
  });
  const options = grounds.map((one) => ({
    value: one.id,
    label: `${inLanguage(one.title, page)}, ${inLanguage(one.article, page)}`,
  }));
  return {
    ground: {
      asked: asked('ground'),
      ...fields.select('ground', { label: t('decision.ground.label'), hint: t('decision.ground.hint') }, [
        { value: '', label: t('decision.choose') },
        ...options,
      ]),
    },
    statute: text('statute'),
    extent: text('extent'),
    reasons: text('reasons'),
    given: text('given', gives ? 'gives' : 'does'),
    recipients: text('recipients'),
    statement: claim.right === 'rectification' ? text('statement') : { asked: '' },
  };
}
