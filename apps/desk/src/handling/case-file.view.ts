import { dateText, dateTimeText, shortWeekdayDateText } from '#platform';
import { type CaseFile, offeredLetters, stillStands } from '#cases';
import type { StaffActor } from '#kernel';
import { isTaskOpen } from '#collection';
import { may } from '#identity';
import { attachedFile } from '../parts/attached-file.view.js';
import { specialView } from '../behalf/special.view.js';
import { clockLine, leadingClock } from '../parts/clock-line.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { reasonLines } from '../registry/share.view.js';
import { movedDaysView } from '../parts/moved-days.view.js';
import { proofLines, returnHref } from '../parts/way.view.js';
import { disclosureLines } from './disclosures.view.js';
import { paths } from '../paths.js';
import { recordsBox } from '../records/records.view.js';
import { caseQuestions } from '../questions/case-questions.view.js';
import { caseTasks } from '../tasks/case-tasks.view.js';
import { availabilityLines, claimView } from './claim.view.js';
import { historyLines } from './history.view.js';
import { ownActs, waitsFor } from './next-acts.view.js';

/** The case in one view: next acts, clock, claims, request, letters, history. */
export function caseFileView(file: CaseFile, actor: StaffActor, page: PageContext) {
  const { t, language } = page;
  const acts = ownActs(file, actor, page);
  const lead = leadingClock(runningClocks(file));
  return {
    caseId: file.caseId,
    special: specialView(file, { back: 'case', mayCheck: may(actor, 'proof.check') }, page),
    readOnly: actor.roles.every((role) => role === 'dpo' || role === 'admin'),
    version: file.version,
    protected: file.protected,
    accessHref: may(actor, 'access.read') ? paths.access(language, file.caseId) : '',
    whereHref: file.protected ? paths.whereabouts(language, file.caseId) : '',
    triaged: file.triaged,
    caseNumber: file.caseNumber,
    title: [...new Set(file.claims.map((claim) => t(`right.${claim.right}`)))].join(', '),
    ...stateMark(file, page),
    register: file.register ? inLanguage(file.register.name, page) : t('row.noRegister'),
    lead: lead ? clockLine(lead, page) : null,
    claims: file.claims.map((claim) => claimView(claim, acts, page)),
    otherRights: otherRights(file, page),
    workHref: paths.myWork(language),
    acts: otherActs(file, actor, page),
    letterActs: letterActs(file, actor, page),
    next: acts.filter((one) => one.act !== 'take'),
    waitsFor: waitsFor(file, actor),
    takeAction: acts.some((one) => one.act === 'take') ? paths.take(language, file.caseId) : '',
    answers: file.answers,
    attachments: file.attachments.map((one) => attachedFile(one, page)),
    person: personPart(file, page),
    letters: lettersToPerson(file, actor, page),
    disclosures: disclosureLines(file.disclosures, page),
    questions: caseQuestions(file, actor, page),
    tasks: caseTasks(file, actor, page),
    records: recordsBox(file.records, actor, page),
    ...historyPart(file, page),
    transfers: file.transfers.map((one) => ({
      authority: inLanguage(one.authority, page),
      sent: dateText(one.sentOn, language),
      kind: t(`transfer.${one.kind}`),
      because: reasonLines(one.because, page),
      href: one.letterId ? paths.letter(language, one.letterId) : '',
    })),
    moved: movedDaysView(file.moved, page),
    warnings: warningLines(file, page),
  };
}

/** A decided case in which something is still to be done says so; it is not over. */
function stateMark({ state, tasks }: CaseFile, { t }: PageContext) {
  const carriesOut = state === 'decided' && tasks.some((task) => isTaskOpen(task.state));
  const isOver = !carriesOut && (state === 'decided' || state === 'closed');
  return {
    state: t(carriesOut ? 'case.carryingOut' : `state.${state}`),
    stateTone: isOver ? 'state--ok' : 'state--run',
    stateIcon: isOver ? 'check' : 'refresh',
  };
}

function lettersToPerson(file: CaseFile, actor: StaffActor, page: PageContext) {
  const { language } = page;
  return file.letters
    .filter((letter) => letter.toPerson)
    .map((letter) => ({
      href: paths.letter(language, letter.id),
      title: letter.title.replace(file.caseNumber, '').trim(),
      issued: dateText(letter.issuedOn, language),
      iso: letter.issuedOn.toString(),
      proof: letter.proof ? proofLines(letter.proof, page) : [],
      returnHref: returnHref(letter, page),
      breachHref:
        may(actor, 'breaches.report') && !letter.breached ? paths.reportBreach(language, letter.id) : '',
      breached: letter.breached,
    }));
}

/** What else this person may do with the case. */
function otherActs(file: CaseFile, actor: StaffActor, { t, language }: PageContext) {
  const changes = may(actor, 'claims.change');
  const acts = [
    { may: changes, href: paths.claims(language, file.caseId), text: t('claims.open') },
    { may: changes && file.triaged, href: paths.split(language, file.caseId), text: t('split.title') },
    {
      may: may(actor, 'time.extend') && file.claims.some(mayBeExtended),
      href: paths.extension(language, file.caseId),
      text: t('caseActs.extension'),
    },
    {
      may: may(actor, 'identity.check'),
      href: paths.identity(language, file.caseId),
      text: t('caseActs.identity'),
    },
    {
      may: may(actor, 'documents.check'),
      href: paths.documents(language, file.caseId),
      text: t('caseActs.documents'),
    },
    { may: may(actor, 'cases.triage'), href: paths.join(language, file.caseId), text: t('caseActs.join') },
  ];
  return acts.filter((act) => act.may);
}

/** The letters that this person may write to the requester now. */
function letterActs(file: CaseFile, actor: StaffActor, { t, language, today }: PageContext) {
  if (!may(actor, 'letters.write')) return [];
  const letters = offeredLetters(file, actor, today).map((kind) => ({
    href: paths.caseLetter(language, file.caseId, kind),
    text: t(`caseLetter.kind.${kind}.offer`),
  }));
  if (file.fees.length === 0) return letters;
  return [...letters, { href: paths.fees(language, file.caseId), text: t('fees.title') }];
}

/** An open claim whose regime knows an extension; whether it is too late the page tells. */
function mayBeExtended({ outcome, clock }: CaseFile['claims'][number]): boolean {
  return outcome === null && clock.extensionNoticeBy !== null;
}

function warningLines(file: CaseFile, { t, language }: PageContext) {
  return file.warnings.map((one) => ({
    text: t(`warning.${one.kind}`),
    due: shortWeekdayDateText(one.due, language),
    at: dateTimeText(one.at, language),
  }));
}

/** The clocks that still run; all that ever counted when none does. */
function runningClocks({ claims }: CaseFile) {
  const open = claims.filter(({ outcome }) => outcome === null);
  return (open.length > 0 ? open : claims.filter(stillStands)).map(({ clock }) => clock);
}

function otherRights(file: CaseFile, page: PageContext) {
  return file.otherRights.map(({ right, available }) => ({
    right: page.t(`right.${right}`),
    available: availabilityLines(available, page),
  }));
}

function personPart(file: CaseFile, { t, language }: PageContext) {
  const { person } = file;
  return {
    name: person.name,
    hetuMasked: person.hetuMasked,
    email: person.email ?? '',
    phone: person.phone ?? '',
    address: person.address ?? '',
    identity: t(`identity.${person.identity}`),
    language: t(`spoken.${file.language}`),
    channel: t(`channel.${file.channel}`),
    received: shortWeekdayDateText(file.receivedOn, language),
    entered: shortWeekdayDateText(file.enteredOn, language),
    enteredLater: !file.receivedOn.equals(file.enteredOn),
    handler: handlerText(file, t),
  };
}

function handlerText({ handler }: CaseFile, t: PageContext['t']): string {
  if (!handler) return t('row.noHandler');
  return handler.standingIn ? t('row.standingIn', { handler: handler.name }) : handler.name;
}

/** How many lines of the history stand open; the rest is one step away. */
const RECENT = 10;

function historyPart(file: CaseFile, page: PageContext) {
  const lines = historyLines(file.history, page);
  return { recent: lines.slice(0, RECENT), earlier: lines.slice(RECENT) };
}
