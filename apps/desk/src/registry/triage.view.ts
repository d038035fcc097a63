import { relatedLine } from '../joining/join.view.js';
import { stillStands } from '#cases';
import { bothLaws } from '../claims/claims.view.js';
import { dateText, type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { specialView } from '../behalf/special.view.js';
import { attachedFile } from '../parts/attached-file.view.js';
import { clockLine } from '../parts/clock-line.view.js';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { consequencesOf, consequencesText } from './consequences.js';
import { addedRows, shareChoices } from './triage-choices.view.js';
import { addedShares, chosenShares } from './triage.form.js';
import type { DeskProposal } from './joined-shares.js';
import { redirectFacts, shareFacts, warningFacts } from './share.view.js';
import { routeFactsView } from './route-facts.view.js';
import { type DeskTriage, type TriageFacts } from './triage-facts.js';

/** The request beside its proposal, with the officer's choices kept. */
export function triageView(
  triage: DeskTriage,
  body: Posted,
  errors: readonly FieldError[],
  facts: TriageFacts,
  page: PageContext,
) {
  const { proposal } = triage;
  return {
    ...requestPart(triage, page),
    special: specialView(triage, { back: 'routing', mayCheck: true }, page),
    inboxHref: paths.inbox(page.language),
    caseId: triage.caseId,
    protected: triage.protected,
    accessHref: triage.protected ? paths.access(page.language, triage.caseId) : '',
    whereHref: triage.protected ? paths.whereabouts(page.language, triage.caseId) : '',
    version: triage.version,
    title: page.t('triage.proposalTitle', { count: authoritiesOf(proposal).length }),
    joint: proposal.joint.map((id) => facts.names.authority(id)).join(', '),
    shares: shareChoices(triage, body, errors, facts, page),
    advice: advicePart(triage, body, errors, page),
    redirects: proposal.redirects.map((one, place) => ({
      ...redirectFacts(one, facts.names, page),
      place,
      leave: body.text(`redirect-${place}-pick`) === 'leave',
    })),
    warnings: warningChoices(proposal, body, errors, facts, page),
    added: addedRows(triage, body, errors, page),
    addedCount: addedShares(body).length,
    consequences: consequences(triage, body, page),
    facts: routeFactsView(triage, facts.names, page),
    whatIf: whatIfPart(triage, facts, page),
    action: paths.routing(page.language, triage.caseId),
  };
}

/** Each warning with the tick by which a person says it has been read. */
function warningChoices(
  proposal: DeskProposal,
  body: Posted,
  errors: readonly FieldError[],
  facts: TriageFacts,
  page: PageContext,
) {
  return proposal.warnings.map((one, place) => ({
    ...warningFacts(one, facts.names, page),
    place,
    asks: true,
    read: body.list('acknowledged').includes(one.code),
    error: errors.some(({ field }) => field === `warning-${place}`) ? page.t('triage.error.warning') : '',
  }));
}

function requestPart(triage: DeskTriage, page: PageContext) {
  return {
    caseNumber: triage.caseNumber,
    personName: triage.personName,
    hetuMasked: triage.hetuMasked,
    arrived: page.t('triage.arrived', {
      channel: page.t(`channel.${triage.channel}`),
      received: shortWeekdayDateText(triage.receivedOn, page.language),
      entered: dateText(triage.enteredOn, page.language),
      language: page.t(`spoken.${triage.language}`),
    }),
    answers: triage.text,
    clocks: triage.claims.filter(stillStands).map((claim) => clockLine(claim.clock, page)),
    claimLines: triage.claims.filter(stillStands).map((claim) => claimText(claim, page)),
    related: triage.related.map((one) => relatedLine(one, triage.caseId, page)),
    both: bothLaws(triage.claims, triage.caseId, page),
    attachments: triage.attachments.map((file) => attachedFile(file, page)),
  };
}

/** The right, and why it is there when the person did not name it. */
function claimText({ right, origin }: DeskTriage['claims'][number], { t }: PageContext): string {
  return origin === 'asked' ? t(`right.${right}`) : `${t(`right.${right}`)}. ${t(`claims.origin.${origin}`)}`;
}

function consequences(triage: DeskTriage, body: Posted, page: PageContext): string {
  const chosen = [...chosenShares(body, triage.proposal), ...addedShares(body)].flatMap((one) =>
    one.authority ? [{ authority: one.authority }] : [],
  );
  const redirects = triage.proposal.redirects.filter(
    (_, place) => body.text(`redirect-${place}-pick`) !== 'leave',
  );
  const hosted = new Set(triage.authorities.filter((one) => one.hosted).map((one) => one.id));
  const what = consequencesOf(chosen, redirects.length, { ownAuthority: triage.authorityId, hosted });
  return consequencesText(what, page.t);
}

function whatIfPart(triage: DeskTriage, facts: TriageFacts, page: PageContext) {
  const { receivedOn, receivedOnError } = facts.query;
  const routing = triage.whatIf?.routing;
  return {
    receivedOn,
    error: receivedOnError,
    shown: triage.whatIf !== null,
    title: page.t('triage.whatIf.result', {
      day: receivedOn,
      count: routing ? authoritiesOf(routing).length : 0,
    }),
    joint: (routing?.joint ?? []).map((id) => facts.names.authority(id)).join(', '),
    shares: (routing?.shares ?? []).map((one) => shareFacts(one, facts.names, page, triage.authorityId)),
    redirects: (routing?.redirects ?? []).map((one) => redirectFacts(one, facts.names, page)),
    warnings: (routing?.warnings ?? []).map((one) => warningFacts(one, facts.names, page)),
  };
}

function authoritiesOf({ shares }: DeskProposal): string[] {
  return [...new Set(shares.map((share) => share.authority))];
}

/** What the officer writes when nothing stays and nothing is transferred; null when nobody is named to turn to. */
function advicePart(triage: DeskTriage, body: Posted, errors: readonly FieldError[], { t }: PageContext) {
  const { shares, redirects } = triage.proposal;
  if (redirects.length === 0) return null;
  const fields = new FormFields(body, errors, t);
  const field = (name: string) => ({
    label: t(`triage.advice.${name}`),
    hint: t(`triage.advice.${name}Hint`),
  });
  return {
    isOpen: shares.length === 0 || errors.some((one) => ADVICE_FIELDS.includes(one.field)),
    whyNotTransferred: fields.text('whyNotTransferred', field('whyNotTransferred')),
    contact: fields.text('redirectContact', field('redirectContact')),
  };
}

const ADVICE_FIELDS: readonly string[] = ['whyNotTransferred', 'redirectContact'];
