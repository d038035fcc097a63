import { type BehalfView, languageName, type Needs, type RequestAttachment } from '#cases';
import { sourceWords } from '#deadlines';
import { dateText, dateTimeText } from '#platform';
import { attachedFile } from '../parts/attached-file.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

interface Special {
  readonly caseId: string;
  readonly behalf: BehalfView | null;
  readonly needs: Needs | null;
  readonly attachments: readonly RequestAttachment[];
}

/** The page that shows it: where a check leads back to, and whether this person may check. */
interface PageOfCheck {
  readonly back: 'routing' | 'case';
  readonly mayCheck: boolean;
}

/** For whom a request was made with what proof, and what the person needs to be answered; nulls when usual. */
export function specialView(special: Special, on: PageOfCheck, page: PageContext) {
  return { behalf: behalfPart(special, on, page), needs: needsPart(special.needs, page) };
}

function behalfPart({ behalf, caseId, attachments }: Special, on: PageOfCheck, page: PageContext) {
  if (!behalf) return null;
  const { t, language } = page;
  const { check } = behalf;
  return {
    ground: t(`behalf.as.${behalf.speaker.as}`),
    principal: behalf.principalName,
    hetuMasked: behalf.hetuMasked,
    age: behalf.age === null ? t('behalf.ageUnknown') : t('behalf.age', { count: behalf.age }),
    showsAge: behalf.speaker.as === 'guardian',
    told: toldBy(behalf, page),
    judgement: behalf.standing === 'judgement',
    mayNot: behalf.standing === 'may-not',
    shown: behalf.proof?.came === 'shown' ? t('behalf.shown', { what: behalf.proof.shown }) : '',
    because: behalf.because.map(({ text, source }) => ({
      text: inLanguage(text, page),
      source: sourceWords(source, language),
    })),
    proofs: behalf.proofs.map((proof) => inLanguage(proof, page)),
    files: attachments.filter(({ proof }) => proof).map((file) => attachedFile(file, page)),
    check: check && {
      tone: check.outcome === 'sufficient' ? 'state--ok' : 'state--late',
      icon: check.outcome === 'sufficient' ? 'check' : 'error-fill',
      text: t(`behalf.checked.${check.outcome}`, { by: check.by, at: dateTimeText(check.at, language) }),
    },
    action: paths.proof(language, caseId),
    ...on,
  };
}

/** What the representative told of the ground, in one line each. */
function toldBy({ speaker, understands, untold, kin }: BehalfView, { t, language }: PageContext): string[] {
  const missing = untold.map((question) => t(`behalf.untold.${question}`));
  switch (speaker.as) {
    case 'guardian':
      if (untold.includes('custody')) return missing;
      if (!speaker.jointCustody) return [t('behalf.told.alone')];
      return [t(speaker.otherGuardianConsents ? 'behalf.told.jointAgreed' : 'behalf.told.jointOpen')];
    case 'court-guardian':
      return [
        ...missing,
        t(`behalf.told.understands.${understands === null ? 'unknown' : understands ? 'yes' : 'no'}`),
      ];
    case 'kin':
      return [
        t('behalf.told.kinship', { kinship: kin?.kinship ?? '' }),
        t('behalf.told.purpose', { purpose: kin?.purpose ?? '' }),
      ];
    case 'attorney':
    case 'mandate': {
      const rights = speaker.scope.map((right) => t(`right.${right}`)).join(', ');
      const until = speaker.as === 'attorney' && speaker.expires ? dateText(speaker.expires, language) : '';
      const scope = untold.includes('scope') ? [] : [t('behalf.told.scope', { rights })];
      return [...missing, ...scope, ...(until ? [t('behalf.told.until', { day: until })] : [])];
    }
  }
}

function needsPart(needs: Needs | null, { t, language }: PageContext) {
  if (!needs) return null;
  const name = needs.language && languageName(needs.language, language);
  return {
    lines: [
      ...(name ? [t('needs.language', { name })] : []),
      ...needs.codes.map((code) => t(`needs.${code}`)),
      ...(needs.format ? [t('needs.format', { format: needs.format })] : []),
    ],
  };
}
