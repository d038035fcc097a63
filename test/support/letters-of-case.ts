import { type CaseLetterDesk, IssueCaseLetter, OpenCaseFile, OpenCaseLetter } from '#cases';
import type { Result, StaffActor } from '#kernel';
import type { CaseWorld } from './case-world.js';
import { valueOf } from './handled-case.js';

/** Letters that staff write about a case, each looked at before it goes. */
export class LettersOfCase {
  constructor(
    private readonly world: CaseWorld,
    readonly caseId: string,
  ) {}

  async look(
    actor: StaffActor,
    kind: string,
    texts: Record<string, string> = {},
    about = '',
  ): Promise<CaseLetterDesk> {
    return valueOf(await this.world.desk.get(OpenCaseLetter).run(actor, this.caseId, kind, { about, texts }));
  }

  /** What the letter would say, in all its languages. */
  async text(
    actor: StaffActor,
    kind: string,
    texts: Record<string, string> = {},
    about = '',
  ): Promise<string> {
    const { preview, refusal } = await this.look(actor, kind, texts, about);
    if (!preview) throw new Error(`No preview: ${refusal?.code ?? ''}`);
    return preview.letters.map(({ html }) => html).join('\n');
  }

  /** Looks and sends. */
  async send(
    actor: StaffActor,
    kind: string,
    texts: Record<string, string> = {},
    about = '',
  ): Promise<Result<{ letterId: string; sentByOffice: boolean }>> {
    const { preview } = await this.look(actor, kind, texts, about);
    return this.sendUnseen(actor, kind, texts, about, preview?.fingerprint);
  }

  async sendUnseen(
    actor: StaffActor,
    kind: string,
    texts: Record<string, string> = {},
    about = '',
    seen = '',
  ): Promise<Result<{ letterId: string; sentByOffice: boolean }>> {
    const { version } = valueOf(await this.world.desk.get(OpenCaseFile).run(actor, this.caseId));
    const input = { kind, about, texts, version, seen };
    return this.world.desk.get(IssueCaseLetter).run(actor, this.caseId, input);
  }

  /** The kinds of the letters that the person was sent, the first first. */
  async sent(): Promise<string[]> {
    const { rows } = await this.world.owner.query(
      'select kind from letter where case_id = $1 and to_person order by issued_at, id',
      [this.caseId],
    );
    return rows.map(({ kind }) => kind);
  }
}
