import { helsinkiDay } from '#kernel';
import type { ActionFacts, AgentFacts } from '#records';
import { Temporal } from 'temporal-polyfill';
import { parties } from './record-documents.js';
import type { RecordSource } from './record-source.js';

const dayOf = (instant: string): string => helsinkiDay(Temporal.Instant.from(instant)).toString();
const handled = (name: string | null): AgentFacts[] => (name === null ? [] : [{ role: 'handler', name }]);

const CLOCK: Readonly<Record<string, string>> = {
  'receipt-corrected': 'Saapumispäivä oikaistiin',
  'identity-asked': 'Henkilöllisyys pyydettiin osoittamaan',
  'identity-confirmed': 'Henkilöllisyys varmistui',
  'clarification-asked': 'Pyyntöä pyydettiin täsmentämään',
  'clarification-given': 'Pyyntöä täsmennettiin',
  extended: 'Määräaikaa jatkettiin',
};
const OUTCOME: Readonly<Record<string, string>> = {
  granted: 'Ratkaisu: suostuttiin',
  'partly-granted': 'Ratkaisu: suostuttiin osittain',
  refused: 'Ratkaisu: kieltäydyttiin',
  'not-held': 'Ratkaisu: tietoja ei ole',
};
const TRANSFER = {
  transfer: 'Siirrettiin toiselle viranomaiselle',
  forwarding: 'Välitettiin yhteisrekisterinpitäjälle',
  redirect: 'Neuvottiin kääntymään toisen viranomaisen puoleen',
} as const;
const REVIEW: Readonly<Record<string, string>> = {
  appeal: 'Valitus',
  'revision-claim': 'Oikaisuvaatimus',
  complaint: 'Kantelu tai valvontapyyntö',
  statement: 'Lausuntopyyntö',
};

const ON_ITS_WAY: Readonly<Record<string, string>> = {
  fetched: 'Kirje avattiin asiointipalvelussa',
  'Electronic message read': 'Kirje luettiin',
  'Receipt confirmed': 'Vastaanotto vahvistettiin',
  'came-back': 'Kirje palautui',
  'Posti: returned to sender': 'Kirje palautui',
};

/** What was done in the matter, in the words of the records field and without anybody's own words. */
export function recordActions(source: RecordSource): ActionFacts[] {
  return [...initiation(source), ...preparation(source), ...deciding(source), ...afterwards(source)];
}

function initiation({ head }: RecordSource): ActionFacts[] {
  const arrived = {
    type: 'initiation',
    title: 'Pyyntö saapui',
    on: head.receivedOn,
    agents: parties(head),
  } as const;
  if (head.enteredBy === null) return [arrived];
  const agents = [{ role: 'registrar', name: head.enteredBy } as const];
  return [arrived, { type: 'initiation', title: 'Pyyntö kirjattiin', on: dayOf(head.enteredAt), agents }];
}

function preparation(source: RecordSource): ActionFacts[] {
  const { clockEvents, transfers, joins, withdrawals, tasks, head } = source;
  const moved = clockEvents.filter(({ type, isUndone }) => CLOCK[type] && !isUndone);
  const searches = tasks.filter(({ kind, signedAt }) => kind === 'search' && signedAt !== null);
  const acts: [title: string, on: string, who: string | null][] = [
    ...moved.map(({ type, on }) => [CLOCK[type]!, on, null] as [string, string, null]),
    ...searches.map(
      (one) =>
        ['Järjestelmästä haettiin', dayOf(one.signedAt!), one.signedBy] as [string, string, string | null],
    ),
    ...transfers.map((one) => [TRANSFER[one.kind], one.sentOn, one.sentBy] as [string, string, string]),
    ...joins.map(
      ({ at }) => ['Asiat yhdistettiin', dayOf(at), head.handler] as [string, string, string | null],
    ),
  ];
  const told = withdrawals.map(({ on }): ActionFacts => ({
    type: 'preparation',
    title: 'Vaatimus peruttiin',
    on,
    agents: parties(head),
  }));
  const done = acts.map(([title, on, who]): ActionFacts => ({
    type: 'preparation',
    title,
    on,
    agents: handled(who),
  }));
  return once([...done, ...told]);
}

function deciding({ decisions, closedAt, head }: RecordSource): ActionFacts[] {
  const decided = decisions.map((one): ActionFacts => ({
    type: 'decision',
    title: OUTCOME[one.outcome] ?? 'Ratkaisu',
    on: dayOf(one.issuedAt),
    agents: [
      { role: 'handler', name: one.writtenBy },
      { role: 'decider', name: one.approvedBy ?? one.writtenBy },
    ],
  }));
  return [
    ...decided,
    { type: 'decision', title: 'Asia päätettiin', on: dayOf(closedAt), agents: handled(head.handler) },
  ];
}

function afterwards({ tasks, letters, reviews, deliveries }: RecordSource): ActionFacts[] {
  const done = tasks
    .filter(({ kind, signedAt }) => kind !== 'search' && signedAt !== null)
    .map((one): ActionFacts => ({
      type: 'execution',
      title: 'Ratkaisu toteutettiin',
      on: dayOf(one.signedAt!),
      agents: handled(one.signedBy),
    }));
  const served = letters.flatMap((one): ActionFacts[] => {
    const on = one.sentOn ?? (one.availableAt === null ? null : dayOf(one.availableAt));
    return on === null
      ? []
      : [{ type: 'service', title: 'Kirje lähetettiin', on, agents: handled(one.sentBy) }];
  });
  const looked = reviews.flatMap(({ kind, cameOn, outcomeOn }): ActionFacts[] => {
    const title = REVIEW[kind] ?? 'Muutoksenhaku';
    const came: ActionFacts = { type: 'appeal', title: `${title}: saapui`, on: cameOn, agents: [] };
    return outcomeOn === null
      ? [came]
      : [came, { type: 'appeal', title: `${title}: ratkaistiin`, on: outcomeOn, agents: [] }];
  });
  const known = deliveries.flatMap(({ events }) =>
    events.map(({ type, at }): ActionFacts => ({
      type: 'service',
      title: ON_ITS_WAY[type] ?? 'Toimituksen vaihe',
      on: dayOf(at),
      agents: [],
    })),
  );
  return [...once(done), ...once([...served, ...known]), ...looked];
}

/** What was done to several claims or letters of one day by one person is told once. */
function once(actions: readonly ActionFacts[]): ActionFacts[] {
  return [...new Map(actions.map((action) => [JSON.stringify(action), action])).values()];
}
