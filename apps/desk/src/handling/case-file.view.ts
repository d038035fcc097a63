import { dateText, dateTimeText, shortWeekdayDateText } from '#platform';
import type { CaseFile } from '#cases';
import { clockLine, leadingClock } from '../parts/clock-line.view.js';
import { dueMark } from '../parts/due-mark.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { actHref, claimView } from './claim.view.js';

/** The case in one view: next acts, clock, claims, request, letters, history. */
export function caseFileView(file: CaseFile, page: PageContext) {
  const { t, language } = page;
  const lead = leadingClock(file.claims.map((claim) => claim.clock));
  return {
    caseId: file.caseId,
    version: file.version,
    caseNumber: file.caseNumber,
    title: [...new Set(file.claims.map((claim) => t(`right.${claim.right}`)))].join(', '),
    state: t(`state.${file.state}`),
    stateTone: file.state === 'decided' || file.state === 'closed' ? 'state--ok' : 'state--run',
    register: file.register ? inLanguage(file.register.name, page) : t('row.noRegister'),
    lead: lead ? clockLine(lead, page) : null,
    claims: file.claims.map((claim) => claimView(claim, file, page)),
    next: nextActs(file, page),
    takeAction: file.nextActs.some((act) => act.act === 'take') ? paths.take(language, file.caseId) : '',
    answers: file.answers,
    attachments: file.attachments.map((one) => ({ name: one.name, href: paths.attachment(language, one.id) })),
    person: personPart(file, page),
    letters: file.letters.map((letter) => ({
      href: paths.letter(language, letter.id),
      title: letter.title,
      issued: dateText(letter.issuedOn, language),
      iso: letter.issuedOn.toString(),
    })),
    history: file.history.map((event) => ({
      at: dateTimeText(event.at, language),
      iso: event.at.toString(),
      text: t('case.historyLine', { who: event.who, what: t(`audit.${event.action}`) }),
    })),
    transfers: file.transfers.map((one) => ({
      authority: inLanguage(one.authority, page),
      sent: shortWeekdayDateText(one.sentOn, language),
      why: one.why.map((text) => inLanguage(text, page)),
    })),
    warnings: file.warnings.map((one) => ({
      text: t(`warning.${one.kind}`),
      due: shortWeekdayDateText(one.due, language),
      at: dateTimeText(one.at, language),
    })),
  };
}

function personPart(file: CaseFile, { t, language }: PageContext) {
  const { person } = file;
  return {
    name: person.name,
    hetuMasked: person.hetuMasked ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    address: person.address ?? '',
    identity: t(`identity.${person.identity}`),
    language: t(`spoken.${file.language}`),
    channel: t(`channel.${file.channel}`),
    received: shortWeekdayDateText(file.receivedOn, language),
    entered: shortWeekdayDateText(file.enteredOn, language),
    enteredLater: !file.receivedOn.equals(file.enteredOn),
    handler: file.handler?.name ?? t('row.noHandler'),
  };
}

function nextActs(file: CaseFile, page: PageContext) {
  return file.nextActs
    .filter((act) => act.act !== 'take')
    .map((act) => {
      const claim = file.claims.find((one) => one.id === act.claimId);
      return {
        due: claim ? dueMark(claim.clock, page) : null,
        text: page.t(`act.${act.act}`),
        right: claim ? page.t(`right.${claim.right}`) : '',
        href: actHref(act.act, file.caseId, act.claimId ?? '', page),
      };
    });
}
