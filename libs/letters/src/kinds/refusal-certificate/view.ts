import { RIGHT_TITLES } from '#rights';
import type { Language, Text } from '#kernel';
import type { LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { remedyView } from '../../parts/remedy-view.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import type { RefusalCertificateContext } from './context.js';
import { type DecidedRight, isRefusal } from './decided-right.js';
import { OUTCOME_SENTENCES, REFUSES } from './wording.js';

const DOCTYPES = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** The template's data: days written out, sentences chosen, the handler's words parted into blocks. */
export function refusalCertificateView(
  letter: RefusalCertificateContext,
  language: Language,
  title: Text,
): LetterView {
  const several = letter.decisions.length > 1;
  const view = {
    head: letterMeta(letter, language, title[language], DOCTYPES[language]),
    heading: title[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    controllers: letter.controllers,
    joint: letter.controllers.length > 1,
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: dayInText(letter.request.receivedOn, language) },
    decisions: letter.decisions.map((decision, index) =>
      decisionView(decision, language, several ? `${index + 1}. ` : null),
    ),
    inPart: letter.decisions.some(({ outcome }) => outcome === 'partly-refused'),
    given: ownBlocks(letter.given),
    indirectAccess: letter.indirectAccess,
    decidedBy: letter.decidedBy,
    contact: { title: null, ...letter.contact },
    ...remedyView(letter, language),
    annexes: letter.annexes,
  };
  return view;
}

function decisionView(decision: DecidedRight, language: Language, number: string | null): object {
  const { right, outcome } = decision;
  const name = RIGHT_TITLES[right][language];
  const own = ownBlocks(decision.ownReasons);
  const reasons = decision.reasons ?? [];
  const withheld = decision.reasonsWithheld === true;
  return {
    heading: number === null ? null : number + name,
    name,
    register: decision.register,
    extent: decision.extent ?? null,
    standalone: outcome === 'refused' ? null : OUTCOME_SENTENCES[outcome][language],
    refusal: isRefusal(outcome) ? REFUSES[right][language] : null,
    grounds: decision.grounds ?? [],
    withheld,
    reasons,
    own,
    explained: withheld || reasons.length > 0 || own.length > 0,
  };
}
