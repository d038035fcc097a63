import { AuditTrail } from '#audit';
import { type Because, newId, type StaffActor } from '#kernel';
import { prepareLetter } from '#letters';
import { ClockPort, Sealer, type Tx } from '#platform';
import type { Catalogue } from '#registers';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../catalogue.token.js';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { transferContext } from '../letters-of-case/transfer-context.js';
import { TransferRow } from '../persistence/transfer.entity.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ConfirmedShare } from '../domain/confirmed-share.js';
import { type SentPart, sentPart } from './sent-part.js';

interface Elsewhere extends SentPart {
  readonly letterId: string | null;
}

/** Parts that another authority answers: the letter to it, and the row that tells the person where the part went. */
@Injectable()
export class SendElsewhere {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** To an authority that is not worked here: a letter, issued now for the registry office to send. */
  async transfer(
    tx: Tx,
    actor: StaffActor,
    { record, claims, share }: { record: CaseRecord; claims: readonly ClaimView[]; share: ConfirmedShare },
  ): Promise<void> {
    const language = record.language === 'sv' ? 'sv' : 'fi';
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const signer = await readStaffName(tx, actor.staffId);
    const { authority: toAuthorityId, clock, because, rights, data, systems = [] } = share;
    const about = { record, person, claims, toAuthorityId, clock, because, rights, data, systems };
    const spokenFor = await readSpokenFor(tx, this.sealer, record.request_id);
    const facts = { ...about, spokenFor, signer, today: this.clock.today() };
    const context = transferContext(facts, this.catalogue, language);
    const prepared = prepareLetter('transfer', language, context);
    if (!prepared.ok)
      throw new Error(`The transfer letter lacks ${String(prepared.refusal.facts?.['path'])}`);
    const letterId = await this.issueLetterFile.run(tx, actor, {
      requestId: record.request_id,
      caseId: record.id,
      claimId: null,
      toPerson: false,
      language,
      prepared: prepared.value,
      context,
    });
    await this.#write(tx, actor, record, { ...sentPart(share), letterId });
  }

  /** To an authority whose cases are worked here: it has its own case; the person is told where the part went. */
  async note(tx: Tx, actor: StaffActor, record: CaseRecord, share: ConfirmedShare): Promise<void> {
    await this.#write(tx, actor, record, { ...sentPart(share), letterId: null });
  }

  /** Advice only: no matter goes anywhere. */
  async redirect(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    redirect: { to: string; rights: readonly Right[]; because: readonly Because[] },
  ): Promise<void> {
    await this.#write(tx, actor, record, { ...redirect, kind: 'redirect', data: [], letterId: null });
  }

  async #write(tx: Tx, actor: StaffActor, record: CaseRecord, elsewhere: Elsewhere): Promise<void> {
    const id = newId();
    await tx.manager.insert(TransferRow, {
      id,
      requestId: record.request_id,
      caseId: record.id,
      toAuthorityId: elsewhere.to,
      kind: elsewhere.kind,
      because: elsewhere.because,
      rights: [...elsewhere.rights],
      dataIds: [...elsewhere.data],
      letterId: elsewhere.letterId,
      sentOn: this.clock.today(),
      sentBy: actor.staffId,
    });
    const action = elsewhere.kind === 'redirect' ? 'PartRedirected' : 'PartTransferred';
    await this.audit.record(tx, actor, action, {
      requestId: record.request_id,
      caseId: record.id,
      subjectId: id,
    });
  }
}
