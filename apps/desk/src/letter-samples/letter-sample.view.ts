import type { ShownSample } from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import { SAMPLE_MARKS } from '#letters';
import { letterTree } from '../parts/letter-tree.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** One sample as the letter reads, marked as a sample, with the way to the other languages. */
export function letterSampleView({ guide, preview }: ShownSample, of: Language, page: PageContext) {
  const { t, language } = page;
  const name = inLanguage(guide.name, page);
  const { kind } = guide;
  return {
    title: t('letterSamples.sampleOf', { name }),
    name,
    when: inLanguage(guide.when, page),
    law: inLanguage(guide.law, page),
    to: t(`letterSamples.to.${guide.to}`),
    of,
    mark: SAMPLE_MARKS[of],
    languages: LANGUAGES.map((each) => ({
      name: t(`letterSamples.in.${each}`),
      href: each === of ? '' : paths.letterSample(language, kind, each),
    })),
    fileHref: preview.html.includes('class="gap"') ? '' : paths.letterSampleFile(language, kind, of),
    nodes: letterTree(preview.html),
    listHref: paths.letterKinds(language),
  };
}
