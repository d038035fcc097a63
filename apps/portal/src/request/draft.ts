import { newId } from '#kernel';
import { type DraftBehalf, NO_BEHALF } from './draft-behalf.js';
import type { Whom } from './whom.js';

/** A file accepted on the attachments page. Its bytes lie in the file store under `id`. */
export interface DraftAttachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Shows the right to speak for somebody else. */
  readonly proof?: boolean;
}

/** What the person wrote about one right, as typed. */
export interface DraftDetails {
  readonly what: string;
  readonly wrong: string;
  readonly correct: string;
  readonly because: string;
  readonly from: string;
  readonly to: string;
}

/** A request being written. Answers are kept as typed, right or wrong, so that nothing is lost. */
export interface Draft {
  /** Made once per draft: sending the same draft twice gives one request. */
  readonly submitKey: string;
  /** The request this draft became, once sent. */
  readonly filedAs: string | null;
  /** Whose data it is about. */
  readonly whom: Whom;
  readonly behalf: DraftBehalf;
  readonly who: {
    readonly name: string;
    readonly hetu: string;
    readonly email: string;
    readonly phone: string;
  };
  /** Told by the person: nobody may learn where they live. */
  readonly protected: boolean;
  readonly rights: readonly string[];
  readonly register: {
    readonly authority: string;
    readonly register: string;
    readonly municipality: string;
  };
  readonly data: readonly string[];
  readonly details: Readonly<Record<string, DraftDetails>>;
  readonly attachments: readonly DraftAttachment[];
  readonly answer: { readonly language: string; readonly way: string; readonly address: string };
  /** Beside the answer: the language known best, what help is needed, and another form in own words. */
  readonly needs: { readonly language: string; readonly codes: readonly string[]; readonly format: string };
  /** Pages sent at least once: an optional page counts as answered only then. */
  readonly answered: readonly string[];
  /** Of which pages `answered` speaks. A draft kept before they were split has none. */
  readonly paging: typeof PAGING;
}

/** How the questions stand on pages; before 2, `who`, `behalf` and `answer` asked several things each. */
export const PAGING = 2;

export const NO_DETAILS: DraftDetails = { what: '', wrong: '', correct: '', because: '', from: '', to: '' };

/** An empty draft with a submit key of its own. */
export function newDraft(): Draft {
  return {
    submitKey: newId(),
    filedAs: null,
    whom: 'self',
    behalf: NO_BEHALF,
    who: { name: '', hetu: '', email: '', phone: '' },
    protected: false,
    rights: [],
    register: { authority: '', register: '', municipality: '' },
    data: [],
    details: {},
    attachments: [],
    answer: { language: '', way: '', address: '' },
    needs: { language: '', codes: [], format: '' },
    answered: [],
    paging: PAGING,
  };
}

/** What was written about this right so far. */
export function detailsOf(draft: Draft, right: string): DraftDetails {
  return draft.details[right] ?? NO_DETAILS;
}
