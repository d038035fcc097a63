import {
  ADD_REASONS,
  type ClaimActView,
  type ClaimOfDesk,
  type ClaimsDesk,
  ERROR_REASONS,
  EXTENSIVE_REASONS,
} from '#cases';
import { dateTimeText, type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { clockLine } from '../parts/clock-line.view.js';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { workingLines } from '../parts/working.view.js';

/** The claims of a case, each with what may be done to it and what that would bring about. */
export function claimsView(desk: ClaimsDesk, body: Posted, errors: readonly FieldError[], page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const atRegistry = desk.mine && !desk.triaged;
  return {
    caseNumber: desk.caseNumber,
    version: desk.version,
    changeable: desk.mine && desk.open,
    why: desk.open ? t('claims.notYours') : t('claims.ended'),
    backHref: atRegistry ? paths.routing(language, desk.caseId) : paths.caseFile(language, desk.caseId),
    back: t(atRegistry ? 'claims.toRouting' : 'claims.toCase'),
    claims: desk.claims.map((claim) => claimPart(claim, desk, fields, page)),
    add: addPart(desk, fields, page),
    acts: desk.acts.map((act) => actLine(act, page)),
  };
}

function claimPart(claim: ClaimOfDesk, desk: ClaimsDesk, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const day = (value: { toString(): string } & Parameters<typeof shortWeekdayDateText>[0]) =>
    shortWeekdayDateText(value, language);
  const { extensive } = claim;
  return {
    id: claim.id,
    clock: clockLine(claim.clock, page),
    what: [claim.scope.what, claim.scope.wrong, claim.scope.correct].filter(Boolean).join(' · '),
    origin: t(`claims.origin.${claim.origin}`),
    outcome: claim.outcome ? t(`outcome.${claim.outcome}`) : '',
    end: claim.mayEnd && {
      action: paths.claimError(language, desk.caseId, claim.id),
      reason: fields.select(
        `error-${claim.id}`,
        { label: t('claims.error.reason') },
        reasons('error', ERROR_REASONS, t),
      ),
    },
    extensive: extensive && {
      action: paths.claimExtensive(language, desk.caseId, claim.id),
      no: extensive.refusal ? t(`refusal.${extensive.refusal}`) : '',
      effect: t('claims.extensive.effect', { from: day(claim.clock.due), to: day(extensive.due) }),
      steps: workingLines(extensive.steps, language),
      reason: fields.select(
        `extensive-${claim.id}`,
        { label: t('claims.extensive.reason') },
        reasons('extensive', EXTENSIVE_REASONS, t),
      ),
    },
  };
}

function addPart(desk: ClaimsDesk, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const label = (right: string, due: string, twin: string | null) =>
    t(twin ? 'claims.add.twinOption' : 'claims.add.option', {
      right: t(`right.${right}`),
      due,
      twin: twin ?? '',
    });
  return {
    action: paths.claims(language, desk.caseId),
    right: fields.select('right', { label: t('claims.add.right'), hint: t('claims.add.rightHint') }, [
      { value: '', label: t('triage.choose') },
      ...desk.toAdd.map(({ right, due, twin }) => ({
        value: right,
        label: label(right, shortWeekdayDateText(due, language), twin && t(`right.${twin}`)),
      })),
    ]),
    reason: fields.select('reason', { label: t('claims.add.reason') }, reasons('add', ADD_REASONS, t)),
    what: fields.text('what', { label: t('claims.add.what'), hint: t('claims.add.whatHint') }),
    wrong: fields.text('wrong', { label: t('claims.add.wrong'), hint: t('claims.add.onlyRectification') }),
    correct: fields.text('correct', {
      label: t('claims.add.correct'),
      hint: t('claims.add.onlyRectification'),
    }),
  };
}

function reasons(act: 'add' | 'error' | 'extensive', codes: readonly string[], t: PageContext['t']) {
  const choose = { value: '', label: t('triage.choose') };
  return [choose, ...codes.map((code) => ({ value: code, label: t(`claims.${act}.why.${code}`) }))];
}

/** What was done to a claim, as a sentence. */
export function actLine(act: ClaimActView, { t, language }: PageContext) {
  const day = (value: ClaimActView['dueTo']) => (value ? shortWeekdayDateText(value, language) : '');
  const moved =
    act.dueFrom && act.dueTo ? t('claims.moved', { from: day(act.dueFrom), to: day(act.dueTo) }) : '';
  const why = { added: 'add', 'ended-in-error': 'error', 'made-extensive': 'extensive' }[act.act as string];
  const reason = why ? t(`claims.${why}.why.${act.reason}`) : t(`claims.because.${act.reason}`);
  return {
    at: dateTimeText(act.at, language),
    iso: act.at.toString(),
    text: [t(`claims.act.${act.act}`, { right: t(`right.${act.right}`) }), reason, moved]
      .filter(Boolean)
      .join(' '),
    who: act.who,
  };
}

/** The button in the ohjaus that makes a request under one law one under both; null when it is, or cannot be. */
export function bothLaws(
  claims: readonly { right: string; outcome: unknown }[],
  caseId: string,
  page: PageContext,
) {
  const open = claims.filter(({ outcome }) => outcome === null).map(({ right }) => right);
  const right = open.includes('access') ? 'own-document' : 'access';
  const one = open.includes('access') !== open.includes('own-document');
  return {
    right: one ? right : '',
    text: page.t('claims.both.lead', { right: page.t(`right.${right}`) }),
    action: paths.claims(page.language, caseId),
    claimsHref: paths.claims(page.language, caseId),
  };
}
