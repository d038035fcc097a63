import type { SearchProposal, TaskProposal } from '#cases';
import { LEAVE_OUT_REASONS } from '#collection';
import { type FieldError, Posted } from '#platform';
import type { Catalogue } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import { type Names, namesFrom } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The page on which the searches of a case are given out. */
export function makeTasksView(
  proposal: TaskProposal,
  catalogue: Catalogue,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const { caseId, caseNumber, register, proposals, people } = proposal;
  const names = namesFrom(catalogue, page);
  const shown = body.has('systems') ? body : asProposed(proposals);
  const fields = new FormFields(shown, errors, t);
  const added = new FormFields(body, errors, t);
  return {
    caseNumber,
    caseHref: `${paths.caseFile(language, caseId)}#tasks`,
    register: register ? inLanguage(register.name, page) : '',
    nothing: proposals.length > 0 ? '' : t(register ? 'tasks.all' : 'tasks.noRegister'),
    atOnce: proposal.atOnce.map((one) => ({
      claimId: one.claimId,
      right: t(`right.${one.right}`),
      act: t(`task.kind.${one.kind}`),
      why: t(`tasks.atOnce.${one.kind}`),
    })),
    atOnceAction: paths.atOnce(language, caseId),
    action: paths.tasks(language, caseId),
    error: fields.error('systems'),
    systems: proposals.map((one) =>
      systemPart(one, { shown, fields, names, hidden: proposal.protected, people }, page),
    ),
    words: fields.text('words', { label: t('tasks.words'), hint: t('tasks.wordsHint') }),
    add: addPart(proposal, added, page),
  };
}

/** What the page shows first: the proposal as it is. */
function asProposed(proposals: readonly SearchProposal[]): Posted {
  return new Posted({
    search: proposals.filter(({ leaveOut }) => leaveOut === null).map(({ system }) => system.id),
    ...Object.fromEntries(proposals.map(({ system, leaveOut }) => [`reason-${system.id}`, leaveOut ?? ''])),
  });
}

interface Ground {
  readonly shown: Posted;
  readonly fields: FormFields;
  readonly names: Names;
  /** Units may tell where a protected person lives. */
  readonly hidden: boolean;
  readonly people: TaskProposal['people'];
}

function systemPart(
  one: SearchProposal,
  { shown, fields, names, hidden, people }: Ground,
  page: PageContext,
) {
  const { t } = page;
  const { id } = one.system;
  const { way, unit, keeperName } = one.setting;
  return {
    id,
    name: inLanguage(one.system.name, page),
    searched: shown.list('search').includes(id),
    by: t(hidden && way !== 'letter' ? 'tasks.by.hidden' : `tasks.by.${way}`, {
      unit: unit ?? '',
      keeper: keeperName ?? '',
    }),
    kept: one.keptBy ? t('tasks.keptBy', { keeper: names.authority(one.keptBy) }) : '',
    data: one.data.length > 0 ? t('tasks.data', { data: one.data.map(names.data).join(', ') }) : '',
    reasons: one.reasons.map((reason) => t(`tasks.reason.${reason}`)),
    person: way === 'unit' ? personField(`person-${id}`, { fields, hidden, people }, page, unit) : null,
    why: fields.select(`reason-${id}`, { label: t('tasks.why') }, [
      { value: '', label: t('tasks.choose') },
      ...LEAVE_OUT_REASONS.map((value) => ({ value, label: t(`tasks.leaveOut.${value}`) })),
    ]),
    whyWords: fields.text(`words-${id}`, { label: t('tasks.whyWords') }),
  };
}

/** The people of a unit, or everybody; of a protected person without the units, which may tell where the person lives. */
function personField(
  id: string,
  { fields, hidden, people }: Pick<Ground, 'fields' | 'hidden' | 'people'>,
  { t }: PageContext,
  unit: string | null = null,
) {
  const inUnit = people.filter((one) => unit === null || one.unit === unit);
  const labelled = inUnit.map((one) => ({
    value: one.id,
    label: hidden || unit !== null ? one.name : `${one.name}, ${one.unit}`,
  }));
  return inUnit.length === 0
    ? null
    : fields.select(id, { label: t('task.assignee') }, [{ value: '', label: t('task.anyone') }, ...labelled]);
}

function addPart({ caseId, people, protected: hidden }: TaskProposal, fields: FormFields, page: PageContext) {
  const { t, language } = page;
  const field = (name: string) => fields.text(name, { label: t(`tasks.add.${name}`) });
  const asked = ['systemName', 'way', 'unit', 'assigneeId', 'keeperName', 'keeperAddress'];
  return {
    action: paths.addTask(language, caseId),
    isOpen: asked.some((name) => fields.error(name) !== ''),
    systemName: field('systemName'),
    way: fields.select('way', { label: t('tasks.add.way') }, [
      { value: 'unit', label: t('tasks.add.ways.unit') },
      { value: 'letter', label: t('tasks.add.ways.letter') },
    ]),
    unit: field('unit'),
    person: personField('assigneeId', { fields, hidden, people }, page),
    keeperName: field('keeperName'),
    keeperAddress: field('keeperAddress'),
    words: fields.text('addWords', { label: t('tasks.add.words') }),
  };
}
