import { SHOWN_IDENTITY, type TaskPage } from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import { dateText, type Posted } from '#platform';
import type { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The visits of a task that invites the person to see their data, and the form for one more. */
export function inspectionPart(
  task: TaskPage,
  actor: StaffActor,
  body: Posted,
  fields: FormFields,
  page: PageContext,
) {
  if (task.outcome !== 'inspection') return null;
  const { t, language } = page;
  return {
    visits: task.inspections.map((visit) => ({
      title: t(visit.came ? 'inspection.held' : 'inspection.notHeld', {
        on: dateText(visit.heldOn, language),
        time: visit.time,
        place: visit.place,
      }),
      present: visit.present,
      identity: visit.identity ? t(`identityMethod.${visit.identity}`) : '',
      seen: visit.seen,
      by: t('inspection.by', { who: visit.by }),
    })),
    form: may(actor, 'inspections.record') ? inspectionForm(task, body, fields, page) : null,
  };
}

function inspectionForm(task: TaskPage, body: Posted, fields: FormFields, { t, language }: PageContext) {
  return {
    action: paths.inspection(language, task.id),
    heldOn: fields.text('heldOn', { label: t('inspection.heldOn'), hint: t('task.dueOnHint') }),
    time: fields.text('time', { label: t('inspection.time'), hint: t('inspection.timeHint') }),
    place: fields.text('place', { label: t('inspection.place') }),
    notCame: body.text('came') === 'no',
    present: fields.text('present', { label: t('inspection.present'), hint: t('inspection.presentHint') }),
    identity: fields.select(
      'identity',
      { label: t('inspection.identity'), hint: t('inspection.identityHint') },
      [
        { value: '', label: t('tasks.choose') },
        ...SHOWN_IDENTITY.map((value) => ({ value, label: t(`identityMethod.${value}`) })),
      ],
    ),
    seen: fields.text('seen', { label: t('inspection.seen'), hint: t('inspection.seenHint') }),
  };
}
