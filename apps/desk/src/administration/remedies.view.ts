import type { LetterSettings } from '#cases';
import { LANGUAGES } from '#kernel';
import { OMBUDSMAN } from '#letters';
import { type FieldError, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { storedRemedy } from './remedies.form.js';

interface Shown {
  readonly body: Posted | null;
  readonly errors: readonly FieldError[];
}

/** The remedies of the authority: what is missing, the form, and what the law fixes. */
export function remediesView(desk: LetterSettings, { body, errors }: Shown, page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(body ?? new Posted(storedRemedy(desk.authority)), errors, t);
  const text = (id: string) => ({
    ...fields.text(id, { label: t(`admin.remedies.field.${id}`), hint: t(`admin.remedies.hint.${id}`) }),
    isText: true,
  });
  const inEach = (id: string, hinted = '') => ({
    areas: id === 'ombudsman',
    legend: t(`admin.remedies.field.${id}`),
    hint: hinted || t(`admin.remedies.hint.${id}`),
    fields: LANGUAGES.map((of) => fields.text(`${id}-${of}`, { label: t(`admin.languageOf.${of}`) })),
  });
  return {
    gaps: desk.gaps.map((gap) => t(`admin.remedies.gap.${gap}`)),
    isOwn: desk.remedy !== null,
    source: t(desk.remedy ? 'admin.remedies.ownSetting' : 'admin.remedies.fromCatalogue'),
    action: paths.remedies(language),
    resetAction: paths.resetRemedies(language),
    kind: fields.select('kind', { label: t('admin.remedies.field.kind') }, [
      { value: '', label: t('admin.choose') },
      ...(['hallintovalitus', 'oikaisuvaatimus'] as const).map((value) => ({
        value,
        label: t(`admin.remedies.kind.${value}`),
      })),
    ]),
    body: inEach('body'),
    post: inEach('post'),
    contact: [text('email'), text('phone')],
    hours: inEach('hours'),
    court: fields.select('court', { label: t('admin.remedies.field.court') }, [
      { value: '', label: t('admin.remedies.noCourt') },
      ...desk.courts.map((value) => ({ value, label: value })),
    ]),
    ombudsman: inEach(
      'ombudsman',
      t('admin.remedies.hint.ombudsman', { known: OMBUDSMAN[language].join('; ') }),
    ),
    textsHref: paths.letterTexts(language, language),
  };
}
