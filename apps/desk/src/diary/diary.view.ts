import { CASE_STATES, type DiaryPage, type Place } from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import type { FieldError, Posted } from '#platform';
import type { Catalogue } from '#registers';
import { RIGHTS } from '#rights';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import { typedFilters } from './diary.form.js';
import { diaryRowView } from './diary-row.view.js';

interface Asked {
  readonly typed: Posted;
  readonly errors: readonly FieldError[];
  readonly after: Place | null;
}

/** The diary: what to search by, and one page of what was found. */
export function diaryView(
  diary: DiaryPage,
  { typed, errors, after }: Asked,
  catalogue: Catalogue,
  actor: StaffActor,
  page: PageContext,
) {
  const { t, language } = page;
  const filters = typedFilters(typed);
  const asked = Object.values(filters).some((value) => value !== '');
  const rows = errors.length > 0 ? [] : diary.rows;
  return {
    action: paths.diary(language),
    fields: searchFields(diary, new FormFields(typed, errors, t), catalogue, page),
    rows: rows.map((row) => diaryRowView(row, page)),
    named: may(actor, 'diary.search-person'),
    heading: t(asked ? 'diary.found' : 'diary.all'),
    empty: t(emptyKey(diary, asked)),
    clearHref: asked ? paths.diary(language) : '',
    personHref: may(actor, 'diary.search-person') ? paths.diaryPerson(language) : '',
    exportAction: rows.length > 0 && may(actor, 'diary.export') ? paths.diaryExport(language) : '',
    exportFields: fieldsOf(filters),
    pager: pager(paths.diary(language), filters, { after, next: errors.length > 0 ? null : diary.next }),
  };
}

/** Hidden fields of a form, empty ones left out. */
export function fieldsOf(values: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }));
}

function emptyKey({ refusal }: DiaryPage, asked: boolean): string {
  if (refusal === 'diary.no-words') return 'diary.noWords';
  return asked ? 'diary.noHits' : 'diary.empty';
}

function searchFields({ handlers }: DiaryPage, fields: FormFields, catalogue: Catalogue, page: PageContext) {
  const { t } = page;
  const any = { value: '', label: t('diary.any') };
  const text = (id: string, hint = '') => fields.text(id, { label: t(`diary.field.${id}`), hint });
  const select = (id: string, options: { value: string; label: string }[]) =>
    fields.select(id, { label: t(`diary.field.${id}`) }, [any, ...options]);
  return {
    number: text('number', t('diary.hint.number')),
    words: text('words', t('diary.hint.words')),
    register: select(
      'register',
      catalogue.registers.map(({ id, name }) => ({ value: id, label: inLanguage(name, page) })),
    ),
    right: select(
      'right',
      RIGHTS.map((right) => ({ value: right, label: t(`right.${right}`) })),
    ),
    state: select(
      'state',
      CASE_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
    ),
    handler: select(
      'handler',
      handlers.map(({ id, name }) => ({ value: id, label: name })),
    ),
    days: ['receivedFrom', 'receivedTo', 'dueFrom', 'dueTo'].map((id) => text(id)),
  };
}
