import { CATALOGUE, ForeseeDue, OpenEntryDraft, type OpenedDraft, RegisterEntryDraft } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  Settings,
  showForm,
  ShowsFormAgain,
  TakesFiles,
  uploadsOf,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Temporal } from 'temporal-polyfill';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { duePreview } from './due-preview.view.js';
import { entryDraftView } from './entry-drafts.view.js';
import { dueErrors, dueQuestion, paperErrors, paperInput, paperRefusal } from './register-paper.form.js';
import { paperChoices, registerPaperView } from './register-paper.view.js';

/** One imported e-mail, completed and registered. */
@Controller([...LANGUAGES])
export class EntryDraftController {
  constructor(
    @Inject(OpenEntryDraft) private readonly openEntryDraft: OpenEntryDraft,
    @Inject(RegisterEntryDraft) private readonly registerEntryDraft: RegisterEntryDraft,
    @Inject(ForeseeDue) private readonly foreseeDue: ForeseeDue,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

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
  @TakesFiles()
  async register(
    @Req() req: Request,
    @Res() res: Response,
    @Param('draftId') draftId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.#show(req, res, draftId, body, []);
    const today = this.clock.today();
    if (body.text('act') === 'due') return this.#show(req, res, draftId, body, dueErrors(body, today));
    const uploads = uploadsOf(req, 'attachments');
    const errors = [...paperErrors(body, today), ...uploads.errors];
    if (errors.length > 0) return this.#show(req, res, draftId, body, errors);
    const added = uploads.files.map(({ name, bytes }) => ({ name, bytes }));
    const input = paperInput(body, added, req.t('paper.note.label'), req.t('paper.unit.label'));
    const receipt = await this.registerEntryDraft.run(staffOf(req), draftId, body.list('keep'), input);
    if (!receipt.ok) return this.#show(req, res, draftId, body, [paperRefusal(receipt.refusal)]);
    res.redirect(303, paths.registered(req.language, receipt.value.caseId));
  }

  /** A draft that is gone shows what was typed all the same: nothing is lost. */
  async #show(
    req: Request,
    res: Response,
    draftId: string,
    posted: Posted | null,
    errors: readonly FieldError[],
  ): Promise<void> {
    const page = pageOf(req, this.clock);
    const opened = await this.openEntryDraft.run(staffOf(req), draftId);
    if (!opened.ok && !posted) return res.status(404).render('registry/entry-draft-gone');
    const body = posted ?? (opened.ok ? prefilled(draftId, opened.value, req) : new Posted({}));
    const draft = opened.ok ? opened.value : { content: EMPTY, openedBefore: null };
    const gone: FieldError[] = opened.ok ? [] : [{ field: 'receivedOn', key: 'refusal.entry-draft.gone' }];
    const shown = gone.length > 0 ? gone : errors;
    const ofDraft = entryDraftView(draftId, draft, posted ? posted.list('keep') : null, page);
    const form = registerPaperView(
      body,
      shown,
      paperChoices(this.catalogue, page),
      page,
      this.settings.PORTAL_URL,
    );
    const view = { ...form, ...ofDraft, draft: ofDraft };
    const asksDue = body.text('act') === 'due' && shown.length === 0;
    const model = { view, due: asksDue ? this.#due(body, req) : null };
    showForm(req, res, 'registry/register-paper', { answers: {}, errors: shown, model });
  }

  #due(body: Posted, req: Request) {
    const { rights, receivedOn } = dueQuestion(body);
    return duePreview(this.foreseeDue.run(rights, receivedOn), pageOf(req, this.clock));
  }
}

const EMPTY: OpenedDraft['content'] = {
  name: '',
  email: '',
  subject: '',
  text: '',
  receivedOn: null,
  attachments: [],
  refused: [],
};

/** The form as the e-mail fills it; the officer confirms every field. */
function prefilled(draftId: string, { content }: OpenedDraft, { language }: Request): Posted {
  const { name, email, subject, text, receivedOn } = content;
  const day = receivedOn ? Temporal.PlainDate.from(receivedOn) : null;
  return new Posted({
    submitKey: draftId,
    language,
    register: 'unknown',
    channel: 'email',
    name,
    email,
    receivedOn: day ? `${day.day}.${day.month}.${day.year}` : '',
    note: [subject, text].filter(Boolean).join('\n\n'),
  });
}
