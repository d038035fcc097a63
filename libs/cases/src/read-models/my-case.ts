import type { Because, Language, OwnWords, Text } from '#kernel';
import type { LetterKind } from '#letters';
import type { Tx } from '#platform';
import { findAuthority, findRegister } from '#registers';
import type { Right } from '#rights';
import { helsinkiDay } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import type { CaseState } from '../domain/transitions.js';
import { type Following, readFollowing } from './my-following.js';
import { type Look, readLooks } from './my-looks.js';
import { type Disclosure, readDisclosures } from './disclosures.js';
import { type MyCopy, readMyCopies } from './my-copies.js';
import { type MessageView, readMessages } from './messages.js';
import { type QuestionView, readQuestions } from './questions.js';
import { type CaseJoin, readCaseJoins } from './case-joins.js';
import { type ClaimActView, readClaimActs } from './claims-desk.js';
import { leadingClaim, readClaims } from './read-claims.js';
import type { ReadContext } from './read-context.js';
import { nameOfAuthority } from './receipt.js';

export interface MyLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: Language;
  /** In the letter's own language. */
  readonly title: string;
  readonly issuedOn: Temporal.PlainDate;
  readonly bytes: number;
  readonly pages: number;
  /** The authority stopped it: it holds data of somebody else. */
  readonly withheld: boolean;
}

/** A part that another authority answers, or the advice to turn to it. */
export interface Elsewhere {
  readonly authority: Text;
  readonly authorityId: string;
  readonly kind: 'transfer' | 'forwarding' | 'redirect';
  readonly rights: readonly Right[];
  /** Kinds of data; none named means all of it. */
  readonly dataIds: readonly string[];
  readonly why: readonly Text[];
  /** What the office wrote besides, each in the language it was written in. */
  readonly words: readonly OwnWords[];
  readonly sentOn: Temporal.PlainDate;
  /** When the registry office sent the letter to an external authority; null while it has not, or where there is none. */
  readonly letterSentOn: Temporal.PlainDate | null;
}

export interface MyCaseView {
  readonly caseId: string;
  readonly requestId: string;
  readonly caseNumber: string;
  readonly authorityId: string;
  readonly authority: Text;
  readonly authorityContact: { readonly email: string; readonly phone: string; readonly post: Text };
  readonly register: Text | null;
  /** The name of the person the request was made for; null when for oneself. */
  readonly forWhom: string | null;
  readonly receivedOn: Temporal.PlainDate;
  readonly state: CaseState;
  /** Has the registry office confirmed who answers? */
  readonly routed: boolean;
  readonly leadDue: Temporal.PlainDate;
  readonly claims: readonly ClaimView[];
  readonly letters: readonly MyLetter[];
  /** The documents that came with the letters. An infected one is named and not given. */
  readonly copies: readonly MyCopy[];
  /** That data were given out to the person, the newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly elsewhere: readonly Elsewhere[];
  /** What the office did to the claims, newest first; names of staff are never told. */
  readonly claimActs: readonly ClaimActView[];
  readonly joins: readonly CaseJoin[];
  readonly looks: readonly Look[];
  readonly following: Following;
  /** What the authority asks, the newest first. */
  readonly questions: readonly QuestionView[];
  readonly messages: readonly MessageView[];
  /** Does the person agree that decisions are served on this page? */
  readonly consents: boolean;
}

interface CaseRecord {
  readonly case_number: string;
  readonly authority_id: string;
  readonly state: CaseState;
  readonly received_on: string;
  readonly register_id: string | null;
  readonly request_id: string;
  readonly routed: boolean;
  readonly protected: boolean;
  readonly consents: boolean;
}

/** What the person may see of an own case; undefined for any other case. Twelve statements. */
export async function readMyCaseView(
  tx: Tx,
  context: ReadContext,
  { caseId, withNames }: { caseId: string; withNames: boolean },
): Promise<MyCaseView | undefined> {
  const [row] = await tx.query<CaseRecord>(
    `select case_number, authority_id, state, received_on, register_id, request_id, protected, consents_to_service(request_id) as consents,
       routing_share is not null as routed
     from case_file where id = $1`,
    [caseId],
  );
  if (!row) return undefined;
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  const contact = findAuthority(context.catalogue, row.authority_id)?.contact;
  return {
    caseId,
    requestId: row.request_id,
    caseNumber: row.case_number,
    authorityId: row.authority_id,
    authority: nameOfAuthority(context.catalogue, row.authority_id, context.today),
    authorityContact: {
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
      post: contact?.post ?? { fi: '', sv: '', en: '' },
    },
    register: row.register_id ? (findRegister(context.catalogue, row.register_id)?.name ?? null) : null,
    forWhom: (await readSpokenFor(tx, context.sealer, row.request_id))?.principalName ?? null,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    state: row.state,
    routed: row.routed,
    leadDue: leadingClaim(claims).clock.due,
    claims,
    letters: await readLetters(tx, caseId),
    copies: await readMyCopies(tx, context.sealer, caseId),
    disclosures: await readDisclosures(tx, context.sealer, caseId),
    elsewhere: await readElsewhere(tx, context, caseId),
    claimActs: await readClaimActs(tx, caseId),
    joins: await readCaseJoins(tx, caseId),
    looks: await readLooks(tx, context, {
      caseId,
      authorityId: row.authority_id,
      withNames,
      protected: row.protected,
    }),
    following: await readFollowing(tx, context, { caseId, requestId: row.request_id, claims }),
    questions: await readQuestions(tx, context.sealer, caseId),
    messages: await readMessages(tx, context.sealer, caseId),
    consents: row.consents,
  };
}

async function readLetters(tx: Tx, caseId: string): Promise<MyLetter[]> {
  const rows = await tx.query<{
    id: string;
    kind: LetterKind;
    language: Language;
    title: string;
    issued_at: string;
    bytes: number;
    pages: number;
    withheld: boolean;
  }>(
    `select l.id, l.kind, l.language, l.title, l.issued_at, f.bytes, l.pages, is_withheld(l.id) as withheld
     from letter l join stored_file f on f.id = l.file_id where l.case_id = $1 and l.to_person order by l.issued_at desc`,
    [caseId],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    language: row.language,
    title: row.title,
    issuedOn: helsinkiDay(Temporal.Instant.from(row.issued_at)),
    bytes: row.bytes,
    pages: row.pages,
    withheld: row.withheld,
  }));
}

async function readElsewhere(tx: Tx, context: ReadContext, caseId: string): Promise<Elsewhere[]> {
  const rows = await tx.query<{
    to_authority_id: string;
    kind: Elsewhere['kind'];
    rights: Right[];
    data_ids: string[];
    because: Because[];
    sent_on: string;
    letter_sent_on: string | null;
  }>(
    `select t.to_authority_id, t.kind, t.rights, t.data_ids, t.because, t.sent_on, s.sent_on as letter_sent_on
     from transfer t left join letter_sending s on s.letter_id = t.letter_id
     where t.case_id = $1 order by t.sent_on, t.to_authority_id`,
    [caseId],
  );
  return rows.map((row) => ({
    authority: nameOfAuthority(context.catalogue, row.to_authority_id, context.today),
    authorityId: row.to_authority_id,
    kind: row.kind,
    rights: row.rights,
    dataIds: row.data_ids,
    why: row.because.map((because) => because.text),
    words: row.because.flatMap(({ words }) => (words ? [words] : [])),
    sentOn: Temporal.PlainDate.from(row.sent_on),
    letterSentOn: row.letter_sent_on ? Temporal.PlainDate.from(row.letter_sent_on) : null,
  }));
}
