import { AskQuestion, OpenCaseFile, type QuestionView, WriteMessage } from '#cases';
import { newId, type Result } from '#kernel';
import type { FakeClock, FakeFileStore, Settings } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { seedStaff } from '../../db/seed/demo-staff.js';
import { openDesk } from '../../db/seed/world.js';
import { staffMember } from '../builders/staff.builder.js';
import type { TestDatabase } from './test-database.js';

const registrar = staffMember('kirsi.kirjaaja');

/** The registry office of Lahti at work behind a portal under test: on the same database, with the same clock and files. */
export class DeskSide {
  private constructor(private readonly desk: INestApplicationContext) {}

  static async open(
    database: TestDatabase,
    ground: { settings: Settings; clock: FakeClock; files: FakeFileStore },
  ): Promise<DeskSide> {
    const owner = new pg.Client({ connectionString: database.url('migrator') });
    await owner.connect();
    await owner.query('set role tietopyynto_owner');
    await seedStaff(owner);
    await owner.end();
    return new DeskSide(await openDesk({ ...ground, url: database.url('desk') }));
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  /** Asks about every claim, an answer hoped for in two weeks. @returns the id of the question */
  async ask(
    caseId: string,
    kind: 'identity' | 'clarification',
    asks: string,
    clock: FakeClock,
  ): Promise<string> {
    const file = valueOf(await this.desk.get(OpenCaseFile).run(registrar, caseId));
    const input = {
      kind,
      claimIds: file.claims.map(({ id }) => id),
      asks,
      replyBy: clock.today().add({ days: 14 }),
      version: file.version,
    };
    return valueOf(await this.desk.get(AskQuestion).run(registrar, caseId, input)).questionId;
  }

  async questions(caseId: string): Promise<readonly QuestionView[]> {
    return valueOf(await this.desk.get(OpenCaseFile).run(registrar, caseId)).questions;
  }

  async write(caseId: string, text: string): Promise<void> {
    valueOf(await this.desk.get(WriteMessage).run(registrar, caseId, { submitKey: newId(), text }));
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
