import { ImportMails, ListEntryDrafts, RemoveEntryDraft } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  MOST_MAILS,
  Permission,
  showForm,
  ShowsFormAgain,
  TakesFiles,
  type UploadedFile,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { paperWords } from './entry-form.js';
import { entryDraftsView } from './entry-drafts.view.js';

/** The e-mails the registry has imported and not yet registered. */
@Controller([...LANGUAGES])
export class EntryDraftsController {
  constructor(
    @Inject(ImportMails) private readonly importMails: ImportMails,
    @Inject(ListEntryDrafts) private readonly listEntryDrafts: ListEntryDrafts,
    @Inject(RemoveEntryDraft) private readonly removeEntryDraft: RemoveEntryDraft,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('requests/drafts')
  @Permission('entry-drafts.handle')
  @Audited('EntryDraftsListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('requests/drafts')
  @Permission('entry-drafts.handle')
  @Audited('EntryDraftMade')
  @ShowsFormAgain()
  @TakesFiles('mails')
  async import(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const good = req.uploads.filter(({ problem }) => problem === null);
    const { made, malformed } = await this.importMails.run(
      staffOf(req),
      good,
      paperWords(req).wholeText.name,
    );
    const errors = [
      ...tooMany(req.uploads),
      ...req.uploads.flatMap(uploadError),
      ...malformed.map((name) => mailError('malformed', name)),
    ];
    if (req.uploads.length === 0) errors.push({ field: 'mails', key: 'drafts.error.none' });
    if (errors.length > 0) return this.#show(req, res, errors);
    req.session.notice = { kind: 'success', key: 'drafts.made', values: { count: made.length } };
    res.redirect(303, paths.entryDrafts(req.language));
  }

  @Post('requests/drafts/:draftId/remove')
  @Permission('entry-drafts.handle')
  @Audited('EntryDraftRemoved')
  async remove(@Req() req: Request, @Res() res: Response, @Param('draftId') draftId: string): Promise<void> {
    await this.removeEntryDraft.run(staffOf(req), draftId);
    res.redirect(303, paths.entryDrafts(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const view = entryDraftsView(await this.listEntryDrafts.run(staffOf(req)), pageOf(req, this.clock));
    showForm(req, res, 'registry/entry-drafts', { answers: {}, errors, model: { view } });
  }
}

function uploadError({ name, problem }: UploadedFile): FieldError[] {
  return problem && problem !== 'too-many' ? [mailError(problem, name)] : [];
}

/** All that is beyond the limit in one sentence: which files to bring next. */
function tooMany(uploads: readonly UploadedFile[]): FieldError[] {
  const left = uploads.filter(({ problem }) => problem === 'too-many');
  if (left.length === 0) return [];
  const values = { all: uploads.length, count: left.length, name: left[0]!.name, max: MOST_MAILS };
  return [{ field: 'mails', key: 'drafts.error.too-many', values }];
}

function mailError(what: string, name: string): FieldError {
  return { field: 'mails', key: `drafts.error.${what}`, values: { name } };
}
