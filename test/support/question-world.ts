import {
  AskQuestion,
  type CaseFile,
  ConfirmRouting,
  OpenCaseFile,
  OpenTriage,
  RecordAnswer,
  TakeCase,
  UndoQuestion,
} from '#cases';
import { AnswerMyQuestion, FileRequest, type MyCaseView, ReadMyCase } from '#cases/citizen';
import { newId, type Result } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest, type RequestBuilder } from '../builders/request.builder.js';
import { staffMember } from '../builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';

type Asking = Parameters<AskQuestion['run']>[2];
type Recording = Parameters<RecordAnswer['run']>[2];

export const registrar = staffMember('kirsi.kirjaaja');
export const handler = staffMember('petri.testila');

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** Eero's case in Lahti, its questions and answers, on days that the test says. */
export class QuestionWorld {
  private constructor(readonly world: CaseWorld) {}

  static async open(changed: Record<string, string> = {}): Promise<QuestionWorld> {
    return new QuestionWorld(await openCaseWorld('2026-11-22T10:00:00+02:00', changed));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** The clock of the house goes to 10.00 of this day. */
  on(day: string): this {
    this.world.clock.set(
      Temporal.PlainDate.from(day)
        .toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '10:00' })
        .toInstant()
        .toString(),
    );
    return this;
  }

  /** Filed on this day; nobody has routed it. */
  async filed(day: string, request: RequestBuilder = aRequest(), person = 'eero'): Promise<string> {
    this.on(day);
    return valueOf(await this.world.portal.get(FileRequest).run(aCitizen(person), request.build())).caseId;
  }

  /** Filed on this day, routed and taken by the handler. */
  async taken(day: string, request: RequestBuilder = aRequest()): Promise<string> {
    const caseId = await this.filed(day, request);
    await this.routed(caseId);
    const { version } = await this.file(caseId);
    valueOf(await this.world.desk.get(TakeCase).run(handler, caseId, { version }));
    return caseId;
  }

  async routed(caseId: string): Promise<void> {
    const { proposal, version } = valueOf(await this.world.desk.get(OpenTriage).run(registrar, caseId));
    const shares = proposal.shares.filter((share) => share.authority === 'lahti' && share.role === 'decides');
    valueOf(
      await this.world.desk.get(ConfirmRouting).run(registrar, caseId, { shares, redirects: [], version }),
    );
  }

  async file(caseId: string): Promise<CaseFile> {
    return valueOf(await this.world.desk.get(OpenCaseFile).run(handler, caseId));
  }

  async mine(caseId: string): Promise<MyCaseView> {
    return valueOf(await this.world.portal.get(ReadMyCase).run(aCitizen(), caseId));
  }

  async tryToAsk(caseId: string, change: Partial<Asking> = {}, actor = handler) {
    const file = await this.file(caseId);
    return this.world.desk.get(AskQuestion).run(actor, caseId, {
      kind: 'clarification',
      claimIds: file.claims.map((claim) => claim.id),
      asks: 'Mitä palvelua pyyntönne koskee?',
      replyBy: this.world.clock.today().add({ days: 14 }),
      version: file.version,
      ...change,
    });
  }

  /** @returns the id of the question */
  async ask(caseId: string, day: string, change: Partial<Asking> = {}, actor = handler): Promise<string> {
    this.on(day);
    return valueOf(await this.tryToAsk(caseId, change, actor)).questionId;
  }

  async answer(questionId: string, day: string, change: object = {}, person = 'eero') {
    this.on(day);
    const input = {
      submitKey: newId(),
      text: 'Työllisyyspalveluja vuonna 2024.',
      attachments: [],
      ...change,
    };
    return this.world.portal.get(AnswerMyQuestion).run(aCitizen(person), questionId, input);
  }

  async record(caseId: string, questionId: string, change: Partial<Recording> = {}, actor = handler) {
    const { version } = await this.file(caseId);
    return this.world.desk.get(RecordAnswer).run(actor, caseId, {
      questionId,
      channel: 'phone',
      arrivedOn: this.world.clock.today(),
      text: 'Soitti: kaikki tiedot.',
      identityMethod: '',
      attachments: [],
      version,
      ...change,
    });
  }

  async undo(caseId: string, questionId: string, because = 'by-mistake', actor = handler) {
    const { version } = await this.file(caseId);
    return this.world.desk.get(UndoQuestion).run(actor, caseId, { questionId, because, version });
  }

  /** The due days of the claims by right, as the person sees them. */
  async due(caseId: string): Promise<Record<string, string>> {
    const { claims } = await this.mine(caseId);
    return Object.fromEntries(claims.map(({ right, clock }) => [right, clock.due.toString()]));
  }

  /** The index over the clocks as it is kept: `nominal due` of each claim, and of the case. */
  async stored(caseId: string): Promise<string[]> {
    const { rows } = await this.world.owner.query<{ line: string }>(
      `select nominal || ' ' || due as line from claim where case_id = $1
       union all select lead_nominal || ' ' || lead_due from case_file where id = $1`,
      [caseId],
    );
    return [...new Set(rows.map(({ line }) => line))];
  }

  /** The warnings raised so far: `kind due`. */
  async warned(caseId: string): Promise<string[]> {
    await this.world.runJobs();
    const { rows } = await this.world.owner.query<{ line: string }>(
      `select kind || ' ' || due as line from clock_warning where case_id = $1 order by raised_at, kind`,
      [caseId],
    );
    return rows.map(({ line }) => line);
  }
}
