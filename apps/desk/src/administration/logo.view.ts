import type { LetterSettings } from '#cases';
import { LANGUAGES } from '#kernel';
import { LOGO_BYTES, LOGO_PIXELS } from '#letters';
import { type FieldError, Posted } from '#platform';
import { authorityName } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

interface Shown {
  readonly body: Posted | null;
  readonly errors: readonly FieldError[];
}

/** The logo in use, and the form for another. The words proposed are the name of the authority. */
export function logoView(desk: LetterSettings, { body, errors }: Shown, page: PageContext) {
  const { t, language } = page;
  const name = authorityName(desk.authority, page.today);
  const proposed = Object.fromEntries(
    LANGUAGES.map((of) => [`alt-${of}`, t(`admin.logo.proposed.${of}`, { name: name[of] })]),
  );
  const fields = new FormFields(body ?? new Posted({ ...proposed, colour: desk.colour }), errors, t);
  const hint = t('admin.logo.hint', { ...LOGO_PIXELS, kilobytes: LOGO_BYTES / 1000 });
  return {
    picture: desk.hasLogo ? paths.logoPicture(language) : '',
    pictureAlt: t('admin.logo.own'),
    action: paths.logo(language),
    removeAction: paths.removeLogo(language),
    file: fields.text('logo', { label: t('admin.logo.file'), hint }),
    alts: LANGUAGES.map((of) => ({
      ...fields.text(`alt-${of}`, { label: t(`admin.languageOf.${of}`) }),
      isText: true,
    })),
    colour: fields.text('colour', { label: t('admin.logo.colour'), hint: t('admin.logo.colourHint') }),
    colourAction: paths.letterColour(language),
    sampleHref: desk.gaps.includes('kind') ? '' : paths.sampleLetter(language, language),
  };
}
