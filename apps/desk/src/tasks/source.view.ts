import type { TaskPage } from '#cases';
import { firstAct, mayTaskGo, type SourceResult, type SourceTry, type SourceWork } from '#collection';
import { may } from '#identity';
import type { StaffActor, Text } from '#kernel';
import { dateTimeText, Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Stops after which nobody knows whether the source has erased. */
const UNCERTAIN = ['timed-out', 'unreachable', 'server-error', 'given-up'];

/** The connection of a task to its system: what was asked, what came of it, and what a person can do next. */
export function sourcePart(
  task: TaskPage,
  actor: StaffActor,
  { body, fields }: { readonly body: Posted; readonly fields: FormFields },
  page: PageContext,
) {
  if (task.way !== 'connector') return null;
  const { t, language } = page;
  const { source } = task.content;
  const does = may(actor, 'tasks.do');
  const isRunning = task.state === 'running';
  const asks = does && task.connected !== null && mayTaskGo(task.state, 'running');
  const mayErase = task.state === 'to-confirm' && source?.result?.kind === 'may-erase';
  return {
    error: fields.error('source'),
    text: statusText(task, page),
    tries: isRunning && source && source.tries > 0 ? t('source.tries', { count: source.tries }) : '',
    reloadHref: isRunning ? paths.task(language, task.id) : '',
    lines: source ? linesOf(source, page) : [],
    reasons: reasonsOf(source?.result ?? null, page),
    overview: overviewOf(source?.result ?? null, page),
    todo: task.state === 'manual' && source?.result && isNo(source.result) ? t('source.todo') : '',
    erase: does && mayErase ? eraseForm(task, source, { body, fields }, page) : null,
    ask: asks ? askForm(task, { body, fields }, page) : null,
    byHand: does && isRunning ? { action: paths.byHand(language, task.id), version: task.version } : null,
    earlier: (source?.earlier ?? []).map((one) => earlierLine(one, page)).reverse(),
  };
}

const isNo = ({ kind }: SourceResult): boolean => kind === 'refused' || kind === 'failed';

function statusText(task: TaskPage, page: PageContext): string {
  const { t } = page;
  const { source } = task.content;
  if (source)
    return source.result ? resultText(source, source.result, page) : t(`source.running.${source.act}`);
  return t(task.connected ? 'source.none' : 'source.notConnected');
}

function resultText({ act }: SourceTry, result: SourceResult, { t, language }: PageContext): string {
  switch (result.kind) {
    case 'refused':
      return [t(`source.refused.${act}`), ...(result.reasons.length > 0 ? [] : [t('source.noReasons')])].join(
        ' ',
      );
    case 'failed': {
      const uncertain = act === 'erase' && UNCERTAIN.includes(result.stop);
      return [t(`source.stop.${result.stop}`), ...(uncertain ? [t('source.eraseUnknown')] : [])].join(' ');
    }
    case 'erased':
      return t('source.erased', { at: dateTimeText(Temporal.Instant.from(result.at), language) });
    default:
      return t(`source.${result.kind}`);
  }
}

function linesOf({ identifier, foundBy, askedAt }: SourceTry, { t, language }: PageContext) {
  return [
    { label: t('source.identifier'), text: identifier },
    { label: t('source.foundBy'), text: foundBy },
    { label: t('source.askedAt'), text: dateTimeText(Temporal.Instant.from(askedAt), language) },
  ];
}

/** In the language of the page where the source speaks it, else as it speaks. */
function said(message: Partial<Text>, otherwise: string, { language }: PageContext): string {
  return message[language] ?? message.fi ?? message.sv ?? message.en ?? otherwise;
}

function reasonsOf(result: SourceResult | null, page: PageContext): string[] {
  return result?.kind === 'refused'
    ? result.reasons.map(({ code, message }) => said(message, code, page))
    : [];
}

function overviewOf(result: SourceResult | null, page: PageContext) {
  if (result?.kind !== 'found') return null;
  const { t } = page;
  const { parts, values, withheld } = result.overview;
  return {
    rows: parts.map((part) => ({ ...part, name: said(part.label ?? {}, part.key, page) })),
    total: t('source.total', { count: values }),
    withheld: withheld > 0 ? t('source.withheldNote', { count: withheld }) : '',
  };
}

interface Shown {
  readonly body: Posted;
  readonly fields: FormFields;
}

function askForm(task: TaskPage, { body, fields }: Shown, { t, language }: PageContext) {
  const isPosted =
    body.has('sourceIdentifier') || body.has('sourceFoundBy') || fields.error('sourceIdentifier');
  // An answer waits to be confirmed: what it was asked under is not asked again.
  const isOther = task.state === 'to-confirm';
  const known = isOther ? null : (task.content.source ?? task.knownAs);
  const before = { sourceIdentifier: known?.identifier ?? '', sourceFoundBy: known?.foundBy ?? '' };
  const shown = isPosted ? fields : new FormFields(new Posted(before), [], t);
  const act = firstAct(task.kind) ?? 'query';
  return {
    action: paths.askSource(language, task.id),
    version: task.version,
    isOther,
    isOpen: isPosted,
    title: t(`source.${isOther ? 'askOther' : 'askTitle'}.${act}`),
    known: !task.content.source && task.knownAs ? t('source.known') : '',
    identifier: shown.text('sourceIdentifier', {
      label: t('source.identifier'),
      hint: t(`source.kind.${task.connected?.identifier ?? 'profile-id'}`),
    }),
    foundBy: shown.text('sourceFoundBy', { label: t('source.foundBy'), hint: t('source.foundByHint') }),
    act: t(`source.ask.${act}`),
  };
}

function eraseForm(
  task: TaskPage,
  source: SourceWork,
  { body, fields }: Shown,
  { t, language }: PageContext,
) {
  return {
    action: paths.eraseAtSource(language, task.id),
    version: task.version,
    lead: t('source.eraseLead', { identifier: source.identifier }),
    whole: body.has('whole'),
    error: fields.error('whole'),
  };
}

function earlierLine(one: SourceTry, page: PageContext): string {
  const { t, language } = page;
  const what = one.result ? resultText(one, one.result, page) : '';
  const at = dateTimeText(Temporal.Instant.from(one.askedAt), language);
  return t('source.earlierLine', { at, identifier: one.identifier, what });
}
