import type { AbsenceRow, Absences } from '#identity';
import { dateText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { choiceOption } from './units.view.js';

/** The absences somebody may see, and the form to enter one. */
export function absencesView(
  { absences, people, deputies }: Absences,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language, today } = page;
  const fields = new FormFields(body, errors, t);
  const hint = t('admin.absences.dayHint', {
    day: dateText(today.add({ days: 7 }), language === 'en' ? 'fi' : language),
  });
  return {
    action: paths.absences(language),
    rows: absences.map((row) => absenceLine(row, page)),
    person:
      people.length > 1
        ? fields.select('person', { label: t('admin.absences.who') }, people.map(choiceOption))
        : null,
    from: fields.text('from', { label: t('admin.absences.from'), hint }),
    to: fields.text('to', { label: t('admin.absences.to') }),
    deputy: fields.select('deputy', { label: t('admin.absences.deputy') }, [
      { value: '', label: t('admin.unitDeputy') },
      ...deputies.map(choiceOption),
    ]),
  };
}

function absenceLine({ id, name, unit, from, to, standIn }: AbsenceRow, { t, language }: PageContext) {
  const days = `${dateText(from, language)} – ${dateText(to, language)}`;
  return {
    name,
    unit,
    days,
    standIn: standIn ?? t('admin.absences.noStandIn'),
    removeAction: paths.removeAbsence(language, id),
    removeOf: t('admin.absences.removeOf', { name, days }),
  };
}
