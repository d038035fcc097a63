import type { CaseFile } from '#cases';
import { clockLine } from '../parts/clock-line.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { sourceWords } from '#deadlines';
import { reasonLines } from '../registry/share.view.js';
import type { NextActLine } from './next-acts.view.js';

type Claim = CaseFile['claims'][number];

/** How an availability answer looks: word, shape, colour. */
const LOOK = {
  available: { tone: 'avail--yes', icon: 'check-circle-fill' },
  'not-available': { tone: 'avail--no', icon: 'error-fill' },
  judgement: { tone: 'avail--judge', icon: 'alert-circle-fill' },
} as const;

/** One claim: what is asked, by which clock, and whether the right exists purpose by purpose. */
export function claimView(claim: Claim, acts: readonly NextActLine[], page: PageContext) {
  const act = acts.find((one) => one.claimId === claim.id);
  return {
    id: claim.id,
    right: page.t(`right.${claim.right}`),
    scope: scopeLines(claim, page),
    clock: clockLine(claim.clock, page),
    state: stateText(claim, page),
    available: availabilityLines(claim.available, page),
    act: act?.text ?? '',
    actHref: act?.href ?? '',
  };
}

/** One right, purpose by purpose: the answer, its provision, the open questions and the reasons. */
export function availabilityLines(available: Claim['available'], page: PageContext) {
  return available.map((one) => ({
    ...LOOK[one.answer],
    purpose: inLanguage(one.purposeName, page),
    basis: page.t(`basis.${one.legalBasis}`),
    answer: page.t(`available.${one.answer}`),
    article: sourceWords(one.article ?? '', page.language),
    questions: one.questions.map((question) => inLanguage(question.text, page)),
    because: reasonLines(one.because, page),
  }));
}

function stateText({ outcome, decision }: Claim, { t }: PageContext): string {
  if (outcome) return t(`outcome.${outcome}`);
  return decision ? t(`decision.state.${decision.state}`) : t('claim.open');
}

function scopeLines(claim: Claim, { t }: PageContext): { label: string; text: string }[] {
  return Object.entries(claim.scope)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([field, text]) => ({ label: asLabel(t(`paper.scope.${field}`)), text }));
}

/** A question carries its own sign. */
function asLabel(text: string): string {
  return text.endsWith('?') ? text : `${text}:`;
}
