import { OpenEntryDraft, RegisterEntryDraft, SaveEntryDraft } from '#cases';
import { isId, LANGUAGES, newId } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  saved,
  ShowsFormAgain,
  TakesFiles,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { type DraftOnPage, EntryForm, paperFiles, paperWords } from './entry-form.js';
import { prefilled } from './prefilled.js';
import { paperErrors, paperInput, paperRefusal } from './register-paper.form.js';
import { groundOf } from './special.form.js';
import { typedFields } from './typed-fields.js';

/** One draft of the registry, an e-mail or a form saved half-way: completed, saved again, registered. */
@Controller([...LANGUAGES])
export class EntryDraftController {
  constructor(
    @Inject(OpenEntryDraft) private readonly openEntryDraft: OpenEntryDraft,
    @Inject(SaveEntryDraft) private readonly saveEntryDraft: SaveEntryDraft,
    @Inject(RegisterEntryDraft) private readonly registerEntryDraft: RegisterEntryDraft,
    @Inject(EntryForm) private readonly entryForm: EntryForm,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Post('requests/new/draft')
  @Permission('entry-drafts.handle')
  @Audited('EntryDraftSaved')
  @ShowsFormAgain()
  @TakesFiles('entry')
  async saveNew(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.entryForm.show(req, res, body, []);
    const key = body.text('submitKey');
    await this.#save(req, res, body, { id: isId(key) ? key : newId(), version: null });
  }

  @Get('requests/drafts/:draftId')
  @Permission('entry-drafts.handle')
  @Audited('EntryDraftOpened')
  async form(@Req() req: Request, @Res() res: Response, @Param('draftId') draftId: string): Promise<void> {
    await this.#show(req, res, draftId, null, []);
  }

  @Post('requests/drafts/:draftId')
  @Permission('entry-drafts.handle')
  @Audited('RequestRegistered')
  @ShowsFormAgain()
  @TakesFiles('entry')
  async register(
    @Req() req: Request,
    @Res() res: Response,
    @Param('draftId') draftId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.#show(req, res, draftId, body, []);
    const draft = { id: draftId, version: Number(body.text('version')) || 0 };
    if (body.text('act') === 'save') return this.#save(req, res, body, draft);
    const due = this.entryForm.dueErrors(body);
    if (due) return this.#show(req, res, draftId, body, due);
    const behalf = groundOf(body) !== null;
    const { files, errors: bad, anyProof } = paperFiles(req, behalf);
    const kept = { keep: body.list('keep'), proofs: behalf ? body.list('draft-proofs') : [] };
    const attached = anyProof || kept.proofs.some((id) => kept.keep.includes(id));
    const errors = [...paperErrors(body, this.clock.today(), attached), ...bad];
    if (errors.length > 0) return this.#show(req, res, draftId, body, errors);
    const input = paperInput(body, files, paperWords(req), attached);
    const receipt = await this.registerEntryDraft.run(staffOf(req), draft, kept, input);
    if (!receipt.ok) return this.#show(req, res, draftId, body, [paperRefusal(receipt.refusal)]);
    res.redirect(303, paths.registered(req.language, receipt.value.caseId));
  }

  /** Keeps what there is; a file that is not taken is named on the form of the draft, the others are kept. */
  async #save(
    req: Request,
    res: Response,
    body: Posted,
    { id, version }: { id: string; version: number | null },
  ): Promise<void> {
    const { files, errors } = paperFiles(req, true);
    const result = await this.saveEntryDraft.run(staffOf(req), {
      id,
      version,
      name: body.text('name'),
      receivedOn: readDay(body.text('receivedOn')),
      typed: typedFields(body),
      keep: body.list('keep'),
      proofs: body.list('draft-proofs'),
      files,
    });
    if (!result.ok) return this.#show(req, res, id, body, [paperRefusal(result.refusal)]);
    if (errors.length > 0) return this.#show(req, res, id, null, errors);
    req.session.notice = { kind: 'success', key: 'drafts.saved' };
    await saved(req);
    res.redirect(303, paths.entryDrafts(req.language));
  }

  /** A draft that is gone shows what was typed all the same: nothing is lost. */
  async #show(
    req: Request,
    res: Response,
    draftId: string,
    posted: Posted | null,
    errors: readonly FieldError[],
  ): Promise<void> {
    const opened = await this.openEntryDraft.run(staffOf(req), draftId);
    if (!opened.ok && !posted) return res.status(404).render('registry/entry-draft-gone');
    if (!opened.ok) {
      const gone: FieldError = { field: 'receivedOn', key: 'refusal.entry-draft.gone' };
      return this.entryForm.show(req, res, posted ?? new Posted({}), errors.length > 0 ? errors : [gone]);
    }
    const kept = posted && { keep: posted.list('keep'), proofs: posted.list('draft-proofs') };
    const draft: DraftOnPage = { id: draftId, opened: opened.value, kept };
    this.entryForm.show(req, res, posted ?? prefilled(draft.id, opened.value, req.language), errors, draft);
  }
}
