import type { CatalogueDesk } from '#cases';
import { dateTimeText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What is wrong in a set of files: the file and the place in it, and what is wrong there. */
export type CatalogueProblems = readonly { readonly path: string; readonly message: string }[];

interface Shown {
  readonly body: Posted;
  readonly errors: readonly FieldError[];
  readonly problems: CatalogueProblems;
}

/** The catalogue in force, and the form for a new version. */
export function catalogueView(desk: CatalogueDesk, { body, errors, problems }: Shown, page: PageContext) {
  const { t, language } = page;
  const { catalogue, taken } = desk;
  const fields = new FormFields(body, errors, t);
  return {
    version: shortVersion(catalogue.version),
    since: taken
      ? t('admin.catalogue.since', { at: dateTimeText(taken.at, language), name: taken.by })
      : t('admin.catalogue.fromFolder'),
    registers: catalogue.registers.map(({ name }) => inLanguage(name, page)),
    authorities: t('admin.catalogue.authorities', { count: catalogue.authorities.length }),
    folderAction: desk.folderDiffers && desk.mayChange ? paths.catalogueFolder(language) : '',
    waiting: desk.waiting.map(({ id, version, at, by }) => ({
      href: paths.catalogueVersion(language, id),
      version: shortVersion(version),
      by: t('admin.catalogue.proposedBy', { at: dateTimeText(at, language), name: by ?? '' }),
    })),
    mayChange: desk.mayChange,
    action: paths.catalogue(language),
    files: fields.text('files', { label: t('admin.catalogue.files'), hint: t('admin.catalogue.filesHint') }),
    removed: fields.checks(
      'removed',
      { label: t('admin.catalogue.remove'), hint: t('admin.catalogue.removeHint') },
      desk.registerFiles.map((value) => ({ value, label: value })),
    ),
    problems,
  };
}

/** Enough of a version to tell it from others. */
export function shortVersion(version: string): string {
  return version.slice(0, 12);
}
