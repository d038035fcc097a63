import { type Cockpit, NO_REGISTER } from '#cases';
import { type Catalogue, findRegister } from '#registers';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** A register that has cases, by its id and name. */
export interface ShownRegister {
  readonly id: string;
  readonly name: string;
}

/** The name of a register in the language of the page. */
export function registerName(
  id: string,
  catalogue: Catalogue,
  page: Pick<PageContext, 'language' | 't'>,
): string {
  const register = findRegister(catalogue, id);
  if (register) return inLanguage(register.name, page);
  return id === NO_REGISTER ? page.t('row.noRegister') : id;
}

/** The registers of the open cases and of the answers, by name; the cases without one last. */
export function registersShown(cockpit: Cockpit, catalogue: Catalogue, page: PageContext): ShownRegister[] {
  const ids = new Set([
    ...cockpit.open.map(({ registerId }) => registerId ?? NO_REGISTER),
    ...cockpit.answered.byRegister.keys(),
  ]);
  const last = (id: string): number => (id === NO_REGISTER ? 1 : 0);
  return [...ids]
    .map((id) => ({ id, name: registerName(id, catalogue, page) }))
    .sort((one, other) => last(one.id) - last(other.id) || one.name.localeCompare(other.name, page.language));
}
