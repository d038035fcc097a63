import type { VersionDesk } from '#cases';
import type { Text } from '#kernel';
import { authorityName, type Catalogue, findAuthority } from '#registers';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { shortVersion } from './catalogue.view.js';

type Register = VersionDesk['difference']['registersChanged'][number];

/** How a version differs from the one in force, in words. */
export function differenceView(
  { id, before, after, difference, same, mayChange }: VersionDesk,
  page: PageContext,
) {
  const { t, language } = page;
  const name = (authority: string) => nameIn([after, before], authority, page);
  const lines = (key: string, names: readonly string[]) =>
    names.map((one) => t(`admin.difference.${key}`, { name: one }));
  const texts = (list: readonly { readonly name: Text }[]) => list.map((one) => inLanguage(one.name, page));
  return {
    version: shortVersion(after.version),
    inForce: shortVersion(before.version),
    current: before.version === after.version,
    same,
    catalogueHref: paths.catalogue(language),
    action: mayChange && before.version !== after.version ? paths.catalogueVersion(language, id) : '',
    against: before.version,
    lines: [
      ...lines('registerAdded', texts(difference.registersAdded)),
      ...lines('registerRemoved', texts(difference.registersRemoved)),
      ...lines('authorityAdded', difference.authoritiesAdded.map(name)),
      ...lines('authorityRemoved', difference.authoritiesRemoved.map(name)),
      ...lines('authorityChanged', difference.authoritiesChanged.map(name)),
      ...(difference.responsibilities ? [t('admin.difference.responsibilities')] : []),
    ],
    registers: difference.registersChanged.map((one) => ({
      name: inLanguage(one.name, page),
      lines: registerLines(one, name, page),
    })),
  };
}

function registerLines(register: Register, name: (id: string) => string, page: PageContext): string[] {
  const { t } = page;
  const lines = (key: string, names: readonly string[]) =>
    names.map((one) => t(`admin.difference.${key}`, { name: one }));
  const said = (texts: readonly Text[]) => texts.map((one) => inLanguage(one, page));
  const { retention } = register;
  return [
    ...lines('systemAdded', said(register.systemsAdded)),
    ...lines('systemRemoved', said(register.systemsRemoved)),
    ...lines('recipientAdded', said(register.recipientsAdded)),
    ...lines('recipientRemoved', said(register.recipientsRemoved)),
    ...lines('controllerAdded', register.controllersAdded.map(name)),
    ...lines('controllerRemoved', register.controllersRemoved.map(name)),
    ...(retention
      ? [
          t('admin.difference.retention', {
            from: inLanguage(retention.from, page),
            to: inLanguage(retention.to, page),
          }),
        ]
      : []),
    ...(register.other ? [t('admin.difference.other')] : []),
  ];
}

function nameIn(catalogues: readonly Catalogue[], id: string, page: PageContext): string {
  const found = catalogues.map((one) => findAuthority(one, id)).find(Boolean);
  return found ? inLanguage(authorityName(found, page.today), page) : id;
}
