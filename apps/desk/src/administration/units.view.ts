import type { Choice, UnitRow } from '#identity';
import { type FieldError, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** The list of units. */
export function unitsView(units: readonly UnitRow[], { t, language }: PageContext) {
  return {
    addHref: paths.unit(language),
    rows: units.map(({ name, lead, deputy, people }) => ({
      name,
      href: listHref(paths.unit(language), { unit: name }),
      lead: lead?.name ?? t('admin.nobody'),
      deputy: deputy?.name ?? t('admin.nobody'),
      people,
    })),
  };
}

interface UnitFacts {
  /** Undefined for a new unit. */
  readonly unit: UnitRow | undefined;
  readonly people: readonly Choice[];
  /** What was posted; null when the page is opened. */
  readonly body: Posted | null;
  readonly errors: readonly FieldError[];
}

/** One unit, or a new one. */
export function unitView({ unit, people, body, errors }: UnitFacts, { t, language }: PageContext) {
  const stored = new Posted({ lead: unit?.lead?.id ?? '', deputy: unit?.deputy?.id ?? '' });
  const fields = new FormFields(body ?? stored, errors, t);
  const choices = [{ value: '', label: t('admin.nobody') }, ...people.map(choiceOption)];
  return {
    unit: unit?.name ?? '',
    title: unit?.name ?? t('admin.units.add'),
    unitsHref: paths.units(language),
    action: paths.unit(language),
    removeAction: unit?.people === 0 ? paths.removeUnit(language) : '',
    name: fields.text('name', { label: t('admin.units.name'), hint: t('admin.units.nameHint') }),
    lead: fields.select('lead', { label: t('admin.units.leadPerson') }, choices),
    deputy: fields.select('deputy', { label: t('admin.units.deputy') }, choices),
  };
}

/** A person to choose, told from others of the name by title and unit. */
export function choiceOption({ id, name, title, unit }: Choice): { value: string; label: string } {
  return { value: id, label: [name, title, unit].filter(Boolean).join(', ') };
}
