import type { ClientRow } from '#identity';
import { helsinkiDay, SCOPES } from '#kernel';
import { dateText, type FieldError, type Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The programs and the form for one more. */
export function clientsView(
  rows: readonly ClientRow[],
  body: Posted,
  errors: readonly FieldError[],
  { t, language }: PageContext,
) {
  const fields = new FormFields(body, errors, t);
  const on = (instant: string): string => dateText(helsinkiDay(Temporal.Instant.from(instant)), language);
  return {
    rows: rows.map(({ id, name, subject, scopes, addedAt, addedBy, endedAt }) => ({
      name,
      subject,
      scopes: scopes.map((scope) => t(`clients.scope.${wordOf(scope)}`)),
      added: t('clients.addedOn', { on: on(addedAt), by: addedBy }),
      ended: endedAt ? t('clients.endedOn', { on: on(endedAt) }) : '',
      endHref: endedAt ? '' : paths.endClient(language, id),
    })),
    action: paths.clients(language),
    name: fields.text('name', { label: t('clients.name'), hint: t('clients.nameHint') }),
    subject: fields.text('subject', { label: t('clients.subject'), hint: t('clients.subjectHint') }),
    scopes: SCOPES.map((scope) => ({
      value: scope,
      label: t(`clients.scope.${wordOf(scope)}`),
      checked: body.list('scopes').includes(scope),
    })),
    scopesError: fields.error('scopes'),
  };
}

/** A colon cannot stand in the name of a message. */
function wordOf(scope: string): string {
  return scope.replace(':', '-');
}
