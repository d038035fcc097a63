import { type LetterSettings, LONGEST_STANDING, NO_TEXTS, STANDING_FIELDS } from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import { dateTimeText, type FieldError, Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { FormFields } from '../parts/fields.view.js';
import { letterTree } from '../parts/letter-tree.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

interface Shown {
  /** The language of the letters, not of the page. */
  readonly language: Language;
  readonly body: Posted | null;
  readonly errors: readonly FieldError[];
}

/** The form of one language, the sample letter with what stands in it, and the earlier versions. */
export function letterTextsView(desk: LetterSettings, shown: Shown, page: PageContext) {
  const { t } = page;
  const [current] = desk.versions;
  const stored = { ...NO_TEXTS, ...current?.texts };
  const fields = new FormFields(shown.body ?? new Posted({ ...stored }), shown.errors, t);
  return {
    action: paths.letterTexts(page.language, shown.language),
    language: shown.language,
    languages: LANGUAGES.map((of) => ({
      name: t(`admin.letterTexts.of.${of}`),
      href: of === shown.language ? '' : paths.letterTexts(page.language, of),
    })),
    fields: STANDING_FIELDS.map((id) => {
      const hint = t(`admin.letterTexts.hint.${id}`, { most: LONGEST_STANDING });
      return fields.text(id, { label: t(`admin.letterTexts.field.${id}`), hint });
    }),
    unsaved: shown.body !== null,
    nodes: letterTree(desk.preview.html),
    logo: desk.hasLogo ? paths.logoPicture(page.language) : '',
    logoAlt: t('admin.logo.own'),
    sampleHref: desk.gaps.includes('kind') ? '' : paths.sampleLetter(page.language, shown.language),
    versions: desk.versions.map(({ version, madeAt, madeBy, texts }) => ({
      name: t('admin.letterTexts.version', { version }),
      when: dateTimeText(Temporal.Instant.from(madeAt), page.language),
      who: madeBy,
      texts: STANDING_FIELDS.filter((id) => texts[id]).map((id) => ({
        name: t(`admin.letterTexts.field.${id}`),
        lines: texts[id].split('\n'),
      })),
    })),
  };
}
