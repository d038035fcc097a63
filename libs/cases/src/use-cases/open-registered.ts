import { AuditTrail } from '#audit';
import { daysBetween } from '#deadlines';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { ClockView } from '../domain/claim.js';
import { type EntryAlarm, entryAlarm } from '../domain/late-entry.js';
import { markOpened } from '../opening/mark-opened.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { leadingClaim, readClaims } from '../read-models/read-claims.js';

/** What registering brought about. */
export interface Registered {
  readonly caseNumber: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  readonly clocks: readonly ClockView[];
  /** What to tell of the time the clock ran before the entry. */
  readonly alarm: EntryAlarm;
  /** Calendar days from receipt to entry. */
  readonly days: number;
}

/** The case just registered: its number, its true due days and whether the entry was late. The look is written down. */
@Injectable()
export class OpenRegistered {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<Registered, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      await markOpened(tx, actor, caseId, this.clock.now());
      await this.audit.record(tx, actor, 'RegistrationRead', { caseId });
      const receivedOn = Temporal.PlainDate.from(record.request_received_on);
      const enteredOn = Temporal.PlainDate.from(record.entered_on);
      const entry = { receivedOn, enteredOn, due: leadingClaim(claims).clock.due };
      return ok({
        caseNumber: record.case_number,
        receivedOn,
        enteredOn,
        clocks: claims.map((claim) => claim.clock),
        alarm: entryAlarm(entry, this.catalogue.calendar),
        days: daysBetween(receivedOn, enteredOn),
      });
    });
  }
}
