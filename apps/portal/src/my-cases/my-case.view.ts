import type { MyCaseView } from '#cases/citizen';
import type { Language } from '#kernel';
import { fileSize, type Translate } from '#platform';
import { Temporal } from 'temporal-polyfill';

import { asked } from './asked.js';
import { clocksOf, headingOf } from './claim-list.js';
import { elsewhereOf } from './elsewhere.view.js';
import { lookRows } from './look-rows.js';
import { claimMark, isOpen, progressOf, stateMark } from './state-mark.js';

/** One own case, ready for its page: everything said in the reader's language, no date without its working. */
export function myCaseView(
  found: MyCaseView,
  t: Translate,
  language: Language,
  today: Temporal.PlainDate,
): Record<string, unknown> {
  const { state, claims, letters } = found;
  const open = isOpen(state);
  const clocks = clocksOf(claims, t, language);
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
    progress: progressOf(state, letters.length > 0 && !open),
    claims: claims.map((claim) => asked(claim, t, claimMark(claim, state))),
    letters: letters.map((letter) => ({
      ...letter,
      lang: letter.language === language ? null : letter.language,
      about: aboutLetter(letter, t, language),
    })),
    elsewhere: elsewhereOf(found.elsewhere, t, language),
    looks: lookRows(found.looks, t),
    post: found.authorityContact.post[language],
  };
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
