import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, type ScanFault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

const MOST = 100;
/** The worker tells of the scanner every minute; silence of so many minutes means that the worker is down. */
const SILENT_AFTER = 10;

export interface HeldFile {
  readonly id: string;
  readonly state: 'waiting' | 'infected';
  readonly caseId: string;
  readonly caseNumber: string;
  /** What the scanner calls what it found. */
  readonly finding: string | null;
  /** When it came, or when it was found harmful. */
  readonly at: Temporal.Instant;
}

export interface HeldFiles {
  /** `silent`: nobody tells; `none`: there is no scanner. */
  readonly scanner: 'well' | 'none' | 'silent' | ScanFault;
  readonly answeredAt: Temporal.Instant | null;
  readonly counts: { readonly waiting: number; readonly infected: number };
  /** Harmful ones first. Files are named by their case alone. */
  readonly files: readonly HeldFile[];
}

/** How the scanner is doing, and which files of the authority wait for it or were found harmful. */
@Injectable()
export class ListHeldFiles {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<HeldFiles> {
    return this.database.transaction(actor, async (tx) => {
      const [scanner] = await tx.query<ScannerRow>(
        'select is_set, asked_at, answered_at, fault from file_scanner',
      );
      const rows = await tx.query<Omit<HeldFile, 'at'> & { at: string; waiting: number; infected: number }>(
        `select f.id, f.quarantine as state, c.id as "caseId", c.case_number as "caseNumber", f.finding,
           coalesce(f.scanned_at, f.stored_at) as at,
           (count(*) filter (where f.quarantine = 'waiting') over ())::int as waiting,
           (count(*) filter (where f.quarantine = 'infected') over ())::int as infected
         from stored_file f join lateral (select c.id, c.case_number from case_file c
           where c.id = f.case_id or f.case_id is null and c.request_id = f.request_id order by c.opened_at limit 1) c on true
         where f.quarantine in ('waiting', 'infected')
         order by f.quarantine, coalesce(f.scanned_at, f.stored_at) desc, f.id limit $1`,
        [MOST],
      );
      await this.audit.record(tx, actor, 'HeldFilesListed', { rowCount: rows.length });
      return {
        scanner: stateOf(scanner, this.clock.now()),
        answeredAt: scanner?.answered_at ? Temporal.Instant.from(scanner.answered_at) : null,
        counts: { waiting: rows[0]?.waiting ?? 0, infected: rows[0]?.infected ?? 0 },
        files: rows.map(({ id, state, caseId, caseNumber, finding, at }) => ({
          id,
          state,
          caseId,
          caseNumber,
          finding,
          at: Temporal.Instant.from(at),
        })),
      };
    });
  }
}

interface ScannerRow {
  readonly is_set: boolean;
  readonly asked_at: string;
  readonly answered_at: string | null;
  readonly fault: ScanFault | null;
}

function stateOf(row: ScannerRow | undefined, now: Temporal.Instant): HeldFiles['scanner'] {
  if (!row) return 'silent';
  if (!row.is_set) return 'none';
  const silence = now.since(Temporal.Instant.from(row.asked_at)).total('minutes');
  return silence > SILENT_AFTER ? 'silent' : (row.fault ?? 'well');
}
