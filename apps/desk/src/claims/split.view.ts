import { type ClaimsDesk, SPLIT_REASONS } from '#cases';
import { LANGUAGES } from '#kernel';
import { type FieldError, type Posted, shortWeekdayDateText } from '#platform';
import { authorityName, type Catalogue, DATA_CATEGORIES, DATA_NAMES, isHosted } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

export interface SplitFacts {
  readonly body: Posted;
  readonly errors: readonly FieldError[];
  readonly catalogue: Catalogue;
  readonly own: string;
}

/** The page where a part is split off: which claims, how much of them, to whom, by which clock, and why. */
export function splitView(desk: ClaimsDesk, { body, errors, catalogue, own }: SplitFacts, page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const authorities = catalogue.authorities
    .filter(({ id }) => id !== own)
    .map((one) => ({
      value: one.id,
      label: `${inLanguage(authorityName(one, page.today), page)} (${t(isHosted(one) ? 'split.hosted' : 'split.external')})`,
    }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return {
    caseNumber: desk.caseNumber,
    version: desk.version,
    changeable: desk.mine && desk.open && desk.triaged,
    why: desk.triaged ? t('claims.notYours') : t('refusal.split.not-triaged'),
    backHref:
      desk.mine && !desk.triaged
        ? paths.routing(language, desk.caseId)
        : paths.caseFile(language, desk.caseId),
    action: paths.split(language, desk.caseId),
    claimsError: fields.error('claims'),
    claims: desk.claims
      .filter(({ outcome }) => outcome === null)
      .map((claim) => ({
        id: claim.id,
        label: `${t(`right.${claim.right}`)}, ${shortWeekdayDateText(claim.clock.due, language)}`,
        checked: body.list('claims').includes(claim.id),
      })),
    part: body.text('whole') === 'part',
    shared: body.text('clock') === 'shared',
    authority: fields.select('authority', { label: t('triage.newAuthority') }, [
      { value: '', label: t('triage.choose') },
      ...authorities,
    ]),
    data: DATA_CATEGORIES.map((id) => ({
      id,
      label: inLanguage(DATA_NAMES[id], page),
      checked: body.list('data').includes(id),
    })),
    ...reasonFields(fields, page),
  };
}

/** The reason as both read it in their languages, and what the office adds in its own. */
function reasonFields(fields: FormFields, { t, language }: PageContext) {
  const languages = [language, ...LANGUAGES.filter((one) => one !== language)];
  return {
    reason: fields.select('reason', { label: t('split.why'), hint: t('split.whyHint') }, [
      { value: '', label: t('triage.choose') },
      ...SPLIT_REASONS.map((value) => ({ value, label: t(`split.reason.${value}`) })),
    ]),
    words: fields.text('words', { label: t('split.words'), hint: t('split.wordsHint') }),
    wordsLanguage: fields.select(
      'wordsLanguage',
      { label: t('split.wordsLanguage') },
      languages.map((value) => ({ value, label: t(`spoken.${value}`) })),
    ),
  };
}
