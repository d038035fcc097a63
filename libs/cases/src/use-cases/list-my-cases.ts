import { AuditTrail } from '#audit';
import type { CitizenActor, Text } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { spokenFor } from '../letters-of-case/requester.js';
import type { ClockedClaim } from '../domain/claim.js';
import type { CaseState } from '../domain/transitions.js';
import { leadingClaim, readClockedClaims } from '../read-models/read-claims.js';
import { nameOfAuthority } from '../read-models/receipt.js';

export interface MyCaseRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly authority: Text;
  /** The name of the person the request was made for; null when for oneself. */
  readonly forWhom: string | null;
  readonly rights: readonly Right[];
  readonly receivedOn: Temporal.PlainDate;
  readonly state: CaseState;
  readonly leadDue: Temporal.PlainDate;
  readonly hasNewLetter: boolean;
}

interface Row {
  readonly id: string;
  readonly case_number: string;
  readonly authority_id: string;
  readonly state: CaseState;
  readonly received_on: string;
  readonly spoken_for: string | null;
  readonly has_letter: boolean;
}

/** The signed-in person's own cases, newest first. */
@Injectable()
export class ListMyCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor): Promise<MyCaseRow[]> {
    const today = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `select c.id, c.case_number, c.authority_id, c.state, c.received_on,
           (select p.facts from representation p where p.request_id = c.request_id) as spoken_for,
           exists (select 1 from letter l where l.case_id = c.id and l.to_person) as has_letter
         from case_file c order by c.opened_at desc, c.case_number desc`,
      );
      const ids = rows.map((row) => row.id);
      const claims = await readClockedClaims(tx, { catalogue: this.catalogue, today }, ids);
      await this.audit.record(tx, actor, 'OwnCasesListed');
      return rows.map((row) => this.#view(row, claims.get(row.id) ?? [], today));
    });
  }

  #view(row: Row, claims: readonly ClockedClaim[], today: Temporal.PlainDate): MyCaseRow {
    return {
      caseId: row.id,
      caseNumber: row.case_number,
      authority: nameOfAuthority(this.catalogue, row.authority_id, today),
      forWhom: row.spoken_for ? spokenFor(row.spoken_for, this.sealer).principalName : null,
      rights: claims.map((claim) => claim.right),
      receivedOn: Temporal.PlainDate.from(row.received_on),
      state: row.state,
      leadDue: leadingClaim(claims).clock.due,
      hasNewLetter: row.has_letter,
    };
  }
}
