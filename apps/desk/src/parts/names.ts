import { authorityName, type Catalogue, DATA_NAMES, findAuthority, isDataCategory } from '#registers';
import { inLanguage, type PageContext } from './page-context.js';

/** The words of the catalogue for the ids a page shows. An id without a name is shown as it is. */
export interface Names {
  authority(id: string): string;
  system(id: string): string;
  data(id: string): string;
}

/** Names in the language of the page, as they are today. */
export function namesFrom(catalogue: Catalogue, page: PageContext): Names {
  const systems = new Map(
    catalogue.registers.flatMap((register) =>
      register.systems.map((one) => [one.id, inLanguage(one.name, page)]),
    ),
  );
  return {
    authority: (id) => {
      const authority = findAuthority(catalogue, id);
      return authority ? inLanguage(authorityName(authority, page.today), page) : id;
    },
    system: (id) => systems.get(id) ?? id,
    data: (id) => (isDataCategory(id) ? inLanguage(DATA_NAMES[id], page) : id),
  };
}
