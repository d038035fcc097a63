import type { CaseFile } from '#cases';
import { clockLine } from '../parts/clock-line.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { reasonLines } from '../registry/share.view.js';

type Claim = CaseFile['claims'][number];

/** How an availability answer looks: word, shape, colour. */
const LOOK = {
  available: { tone: 'avail--yes', icon: 'check-circle-fill' },
  'not-available': { tone: 'avail--no', icon: 'error-fill' },
  judgement: { tone: 'avail--judge', icon: 'alert-circle-fill' },
} as const;

/** One claim: what is asked, by which clock, and whether the right exists purpose by purpose. */
export function claimView(claim: Claim, file: CaseFile, page: PageContext) {
  const { t } = page;
  const open = file.nextActs.find((act) => act.claimId === claim.id);
  return {
    id: claim.id,
    right: t(`right.${claim.right}`),
    scope: scopeLines(claim, page),
    clock: clockLine(claim.clock, page),
    state: claim.outcome ? t(`outcome.${claim.outcome}`) : claim.decision ? t(`decision.state.${claim.decision.state}`) : t('claim.open'),
    available: claim.available.map((one) => ({
      ...LOOK[one.answer],
      purpose: inLanguage(one.purposeName, page),
      basis: t(`basis.${one.legalBasis}`),
      answer: t(`available.${one.answer}`),
      article: one.article ?? '',
      questions: one.questions.map((question) => inLanguage(question.text, page)),
      because: reasonLines(one.because, page),
    })),
    act: open ? t(`act.${open.act}`) : '',
    actHref: open ? actHref(open.act, file.caseId, claim.id, page) : '',
  };
}

function scopeLines(claim: Claim, { t }: PageContext): { label: string; text: string }[] {
  return Object.entries(claim.scope)
    .filter(([, text]) => typeof text === 'string' && text !== '')
    .map(([field, text]) => ({ label: t(`paper.scope.${field}`), text: String(text) }));
}

/** Where an act on a claim is done. */
export function actHref(act: CaseFile['nextActs'][number]['act'], caseId: string, claimId: string, page: PageContext): string {
  const { language } = page;
  switch (act) {
    case 'decide':
      return paths.decision(language, caseId, claimId);
    case 'approve':
      return paths.approval(language, caseId, claimId);
    case 'issue-letter':
      return paths.issue(language, caseId, claimId);
    case 'take':
      return paths.caseFile(language, caseId);
  }
}
