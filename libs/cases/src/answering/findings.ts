import type { FileType, Sealer, Tx } from '#platform';
import type { AttachmentView } from '../read-models/attachments.js';

/** A document that a search for a claim brought. */
export interface Finding extends AttachmentView {
  readonly taskId: string;
  readonly registerId: string | null;
  readonly systemId: string | null;
  /** Has data of other people: it is not given out before somebody else has put a checked copy in its place. */
  readonly thirdParty: boolean;
  /** The checked copy that stands in its place; null when there is none. */
  readonly replacedBy: string | null;
  /** Who signed the task it came with; null while the task is open. */
  readonly signedBy: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly quarantine: AttachmentView['quarantine'];
  readonly task_id: string;
  readonly register_id: string | null;
  readonly system_id: string | null;
  readonly third_party: boolean;
  readonly replaced_by: string | null;
  readonly signed_by: string | null;
}

/** What the searches of a case brought, in the order it came; with `claimId`, those made for this claim. */
export async function readFindings(
  tx: Tx,
  sealer: Sealer,
  caseId: string,
  claimId?: string,
): Promise<Finding[]> {
  const rows = await tx.query<Row>(
    `select f.id, f.name, f.type, f.bytes, f.quarantine, f.task_id, t.register_id, t.system_id, f.third_party,
       f.replaced_by, t.signed_by
     from stored_file f join task t on t.id = f.task_id
     where t.case_id = $1 and t.kind = 'search' and t.state <> 'cancelled' and f.kind = 'attachment'
       and ($2::text is null or $2::text = any (t.claim_ids::text[]))
     order by f.stored_at, f.id`,
    [caseId, claimId ?? null],
  );
  return rows.map(({ task_id, register_id, system_id, third_party, replaced_by, signed_by, ...row }) => ({
    ...row,
    name: sealer.open(row.name),
    taskId: task_id,
    registerId: register_id,
    systemId: system_id,
    thirdParty: third_party,
    replacedBy: replaced_by,
    signedBy: signed_by,
  }));
}

export type FindingRefusalCode =
  | 'decision.unknown-document'
  | 'decision.third-party-document'
  | 'decision.infected-document'
  | 'decision.unscanned-document';

/** Why a chosen document cannot go with an answer; undefined when each of them can. */
export function whyNotGiven(
  chosen: readonly string[],
  findings: readonly Finding[],
): FindingRefusalCode | undefined {
  for (const id of chosen) {
    const finding = findings.find((one) => one.id === id);
    if (!finding || finding.replacedBy) return 'decision.unknown-document';
    if (finding.thirdParty) return 'decision.third-party-document';
    if (finding.quarantine === 'infected') return 'decision.infected-document';
    if (finding.quarantine === 'waiting') return 'decision.unscanned-document';
  }
  return undefined;
}
