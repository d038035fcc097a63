import type { CaseJoin, ClaimActView } from '#cases/citizen';
import { helsinkiDay, type Language } from '#kernel';
import { shortWeekdayDateText, type Translate } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** What the office did that changed what the person gets or when: the day and a sentence, newest first. */
export function changesOf(
  found: { readonly claimActs: readonly ClaimActView[]; readonly joins: readonly CaseJoin[] },
  t: Translate,
  language: Language,
): { on: Temporal.PlainDate; text: string }[] {
  const acts = found.claimActs.map((act) => ({ at: act.at, text: actText(act, t, language) }));
  const joins = found.joins.map(({ joinedAt, into, caseNumber }) => ({
    at: joinedAt,
    text: t(into ? 'changes.joined-into' : 'changes.goes-on', { number: caseNumber }),
  }));
  return [...acts, ...joins]
    .sort((one, other) => Temporal.Instant.compare(other.at, one.at))
    .map(({ at, text }) => ({ on: helsinkiDay(at), text }));
}

function actText(act: ClaimActView, t: Translate, language: Language): string {
  const right = t(`right.${act.right}.verb`);
  const { dueFrom, dueTo } = act;
  const moved = dueFrom && dueTo ? [t('changes.moved', dayTexts(dueFrom, dueTo, language))] : [];
  return [t(`changes.${act.act}`, { right }), t(`changes.why.${act.reason}`), ...moved].join(' ');
}

function dayTexts(from: Temporal.PlainDate, to: Temporal.PlainDate, language: Language) {
  return { from: shortWeekdayDateText(from, language), to: shortWeekdayDateText(to, language) };
}
