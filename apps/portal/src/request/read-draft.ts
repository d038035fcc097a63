import { type Draft, newDraft, PAGING } from './draft.js';
import { GROUND_QUESTIONS } from './pages/ground.page.js';
import { OTHER_LANGUAGE } from './pages/needs.page.js';

/** Pages that once asked several things, and the pages that ask them one by one now. */
const SPLIT: Readonly<Record<string, readonly string[]>> = {
  who: ['whom', 'who'],
  behalf: ['behalf', ...GROUND_QUESTIONS.map((question) => `ground-${question}`)],
  answer: ['language', 'needs', 'answer'],
};

/** A stored draft read back. Answers a newer version added are empty in an older draft. */
export function readDraft(stored: Record<string, unknown>): Draft {
  const draft = { ...newDraft(), ...(stored as Partial<Draft>) };
  return stored['paging'] === PAGING ? draft : asAskedNow(draft);
}

/** A draft kept before the pages were split: what was answered then is answered now, nothing is asked twice. */
function asAskedNow(draft: Draft): Draft {
  const { needs } = draft;
  const ticked = [
    ...(needs.language === '' ? [] : [OTHER_LANGUAGE]),
    ...needs.codes,
    ...(needs.format === '' ? [] : ['other-format']),
  ];
  const answered = draft.answered.flatMap((name) => SPLIT[name] ?? [name]);
  return { ...draft, answered, needs: { ...needs, codes: [...new Set(ticked)] } };
}
