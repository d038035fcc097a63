import type { MyCaseView } from '#cases/citizen';
import type { Language } from '#kernel';
import { fileSize, type Translate } from '#platform';
import { Temporal } from 'temporal-polyfill';

import { caseQuestions } from '../questions/case-questions.view.js';
import { asked } from './asked.js';
import { clocksOf, headingOf, running } from './claim-list.js';
import { elsewhereOf } from './elsewhere.view.js';
import { lookRows } from './look-rows.js';
import { changesOf } from './changes.view.js';
import { claimMark, isOpen, progressOf, stateMark } from './state-mark.js';
import { whatNow, workedAs } from './what-now.js';

/** How many rows of looks stand open; the rest is one step away. */
const RECENT_LOOKS = 6;

/** One own case, ready for its page: everything said in the reader's language, no date without its working. */
export function myCaseView(
  found: MyCaseView,
  t: Translate,
  language: Language,
  today: Temporal.PlainDate,
): Record<string, unknown> {
  const { state, claims, letters } = found;
  const open = isOpen(state);
  const clocks = clocksOf(running(claims), t, language);
  return {
    place: 'cases',
    title: t('case.title', { number: found.caseNumber }),
    ...found,
    ...clocks,
    heading: headingOf(
      claims.map(({ right }) => right),
      t,
      language,
    ),
    state: stateMark(state),
    open,
    past: open && Temporal.PlainDate.compare(today, clocks.lead.due) > 0,
    note: noteOf(found, t, language),
    progress: progressOf(workedAs(found), letters.length > 0 && !open),
    now: whatNow(found),
    mayWithdraw: claims.some(({ outcome }) => outcome === null),
    claims: claims.map((claim) => askedAt(claim, found, t)),
    letters: letters.map((letter) => ({
      ...letter,
      lang: letter.language === language ? null : letter.language,
      about: aboutLetter(letter, t, language),
    })),
    copies: filesOf(found.copies, language),
    given: givenTo(found.disclosures, t),
    changes: changesOf(found, t, language),
    elsewhere: elsewhereOf(found.elsewhere, t, language),
    looks: looksOf(found, t, language),
    reviews: found.following.reviews,
    following: { ...found.following, attachments: filesOf(found.following.attachments, language) },
    asking: caseQuestions(found, t, language),
    post: found.authorityContact.post[language],
  };
}

function askedAt(claim: MyCaseView['claims'][number], { state }: MyCaseView, t: Translate) {
  const shown = asked(claim, t, claimMark(claim, state));
  return claim.stage === 'first' ? shown : { ...shown, lines: [t(`stage.${claim.stage}`), ...shown.lines] };
}

function looksOf(found: MyCaseView, t: Translate, language: Language) {
  const rows = lookRows(found, t, language);
  return { recent: rows.slice(0, RECENT_LOOKS), earlier: rows.slice(RECENT_LOOKS) };
}

/** What was given, on which basis and how. */
function givenTo(disclosures: MyCaseView['disclosures'], t: Translate) {
  return disclosures.map(({ givenOn, basis, way, letter, documents }) => ({
    on: givenOn,
    what: [letter ?? t('disclosure.seen'), ...documents].join('; '),
    how: `${t('disclosure.basis')} ${basis} · ${t(`disclosure.way.${way}`)}`,
  }));
}

function filesOf(files: MyCaseView['copies'] | MyCaseView['following']['attachments'], language: Language) {
  return files.map((file) => ({
    ...file,
    about: `${file.type.toUpperCase()}, ${fileSize(file.bytes, language)}`,
  }));
}

function noteOf({ state, letters, authority }: MyCaseView, t: Translate, language: Language): string {
  const waiting = state === 'decided' && letters.length === 0;
  return t(`note.${waiting ? 'decided-waiting' : state}`, { authority: authority[language] });
}

function aboutLetter(
  { pages, bytes }: MyCaseView['letters'][number],
  t: Translate,
  language: Language,
): string {
  return `PDF, ${t('case.pages', { count: pages })}, ${fileSize(bytes, language)}`;
}
