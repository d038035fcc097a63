import type { ListedKind } from '#cases';
import { LANGUAGES } from '#kernel';
import { LETTER_GROUPS } from '#letters';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The kinds of letter by group, each with its samples in three languages as a page and as a file. */
export function letterKindsView(kinds: readonly ListedKind[], page: PageContext) {
  const { t, language } = page;
  const groups = LETTER_GROUPS.map((group) => ({
    id: `group-${group}`,
    name: t(`letterSamples.group.${group}`),
    kinds: kinds.filter((one) => one.group === group).map(kindView),
  }));
  return { groups, count: t('letterSamples.count', { count: kinds.length }) };

  function kindView(one: ListedKind) {
    const name = inLanguage(one.name, page);
    return {
      name,
      to: t(`letterSamples.to.${one.to}`),
      when: inLanguage(one.when, page),
      law: inLanguage(one.law, page),
      whole: one.whole,
      samples: LANGUAGES.map((of) => ({
        of,
        language: t(`letterSamples.in.${of}`),
        name,
        pageHref: paths.letterSample(language, one.kind, of),
        fileHref: one.whole ? paths.letterSampleFile(language, one.kind, of) : '',
      })),
    };
  }
}
