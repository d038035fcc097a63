import type { Sealer, Tx } from '#platform';
import { readBehalf } from '../domain/behalf.js';
import type { Answer, PersonIdentity } from '../domain/person.js';
import { shownAnswers } from '../protection/shown-answers.js';
import type { RecordHead } from './record-source.js';

type HeadRow = Omit<RecordHead, 'personName' | 'behalf' | 'answers'> & {
  readonly identity: string;
  readonly answers: string;
  readonly facts: string | null;
};

/** The case with its request, who asked and for whom. Of a protected person no answer that tells where they live. */
export async function readRecordHead(tx: Tx, sealer: Sealer, caseId: string): Promise<RecordHead> {
  const [row] = await tx.query<HeadRow>(
    `select c.case_number as "caseNumber", c.authority_id as "authorityId", c.register_id as "registerId", c.state,
       c.subject, c.received_on as "receivedOn", c.opened_at as "openedAt", r.id as "requestId", r.channel,
       r.entered_at as "enteredAt", e.name as "enteredBy", r.language, r.answer_by as "answerBy", h.name as handler,
       c.protected as "isProtected", r.identity, r.answers, p.facts
     from case_file c join request r on r.id = c.request_id left join staff e on e.id = r.entered_by
       left join staff h on h.id = c.handler_id left join representation p on p.request_id = r.id
     where c.id = $1`,
    [caseId],
  );
  if (!row) throw new Error('An export belongs to a case');
  const { identity, answers, facts, ...head } = row;
  const told = facts === null ? null : readBehalf(sealer.open(facts));
  return {
    ...head,
    personName: (JSON.parse(sealer.open(identity)) as PersonIdentity).name,
    behalf: told && { speaker: told.speaker, principal: { name: told.principal.name, hetu: null } },
    answers: shownAnswers(JSON.parse(sealer.open(answers)) as Answer[], head.isProtected),
  };
}
