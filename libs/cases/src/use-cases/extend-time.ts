import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerHeadOf } from '../answering/answer-head-of.js';
import { type Extendable, readExtendable } from '../answering/extendable.js';
import { extensionLetters } from '../answering/extension-letters.js';
import { EXTENSION_REASONS, type ExtensionReason } from '../answering/extension-reason.js';
import { IssueToPerson } from '../answering/issue-to-person.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { ClockEventRow } from '../persistence/clock-event.entity.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface ExtendTimeInput {
  readonly version: number;
  readonly claimIds: readonly string[];
  readonly reasons: readonly string[];
  /** What makes this request take longer, in the handler's words: the person reads them. */
  readonly words: string;
}

export type ExtendRefusalCode =
  | 'case.not-found'
  | 'case.not-yours'
  | 'case.changed-meanwhile'
  | 'extension.nothing-chosen'
  | 'extension.missing-reason'
  | 'extension.missing-words'
  | 'extension.too-late'
  | 'extension.already-extended'
  | 'extension.no-extension'
  | 'letters.invalid-context';

/**
 * Takes up to two further months in one step: the fact on the clock, the warnings anew, and the letter that tells the
 * person with its reasons, up to and including the last day for it (GDPR 12(3)). It is no time for refusing: that is
 * told within the first month (12(4), EDPB 01/2022 § 157).
 */
@Injectable()
export class ExtendTime {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AnswerHeadOf) private readonly headOf: AnswerHeadOf,
    @Inject(IssueToPerson) private readonly issueToPerson: IssueToPerson,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: ExtendTimeInput,
  ): Promise<Result<{ letterId: string }, ExtendRefusalCode>> {
    const context = this.headOf.context();
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (record.handler_id !== actor.staffId) return no('case.not-yours');
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const chosen = checked(input, await readExtendable(tx, context, claims));
      if (!chosen.ok) return chosen;
      const { extended, reasons, words } = chosen.value;
      const head = await this.headOf.run(tx, actor, record);
      const catalogue = await readLetterCatalogue(tx, this.catalogue, record.authority_id);
      const letters = extensionLetters(head, extended, { reasons, words }, catalogue);
      if (!letters.ok) return letters;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      for (const { claim } of extended) await this.#extend(tx, actor, caseId, claim.id);
      await this.refreshClocks.run(tx, caseId);
      return ok(await this.issueToPerson.run(tx, actor, record, letters.value));
    });
  }

  async #extend(tx: Tx, actor: StaffActor, caseId: string, claimId: string): Promise<void> {
    await tx.manager.insert(ClockEventRow, {
      id: newId(),
      claimId,
      type: 'extended',
      onDay: this.clock.today(),
      undoes: null,
      questionId: null,
      recordedAt: this.clock.now(),
      recordedBy: actor.staffId,
    });
    await this.audit.record(tx, actor, 'TimeExtended', { caseId, subjectId: claimId });
  }
}

interface Chosen {
  readonly extended: readonly Extendable[];
  readonly reasons: readonly ExtensionReason[];
  readonly words: string;
}

const REJECTED = {
  'extension-too-late': 'extension.too-late',
  'already-extended': 'extension.already-extended',
} as const;

function checked(
  { claimIds, reasons: typed, words }: ExtendTimeInput,
  extendable: readonly Extendable[],
): Result<Chosen, ExtendRefusalCode> {
  const extended = extendable.filter(({ claim }) => claimIds.includes(claim.id));
  if (claimIds.length === 0) return no('extension.nothing-chosen', { field: 'claims' });
  if (extended.length !== new Set(claimIds).size) return no('extension.no-extension', { field: 'claims' });
  for (const { rejected } of extended)
    if (rejected)
      return no(REJECTED[rejected as keyof typeof REJECTED] ?? 'extension.no-extension', { field: 'claims' });
  const reasons = EXTENSION_REASONS.filter((reason) => typed.includes(reason));
  if (reasons.length === 0) return no('extension.missing-reason', { field: 'reasons' });
  if (!words.trim()) return no('extension.missing-words', { field: 'words' });
  return ok({ extended, reasons, words: words.trim() });
}
