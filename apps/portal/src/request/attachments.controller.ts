import { newId } from '#kernel';
import {
  Audited,
  type FieldError,
  fileSize,
  FileStore,
  MOST_FILES,
  Permission,
  Posted,
  saved,
  ShowsFormAgain,
  showForm,
  TakesFiles,
  type UploadedFile,
  uploadsOf,
} from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage, paths } from '../paths.js';
import { type Draft, newDraft } from './draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { FormContexts } from './form-contexts.js';
import { comesFromCheck, pageModel } from './page-model.js';
import { ATTACHMENTS, isReachable, nextPath } from './page-order.js';
import { askToSignInAgain } from './sign-in-again.js';

/** Adding and removing the files of a request. Accepted files stay in the draft whatever happens to the others. */
@Controller(inEveryLanguage('request/attachments'))
@Permission('own-draft.keep')
@Audited('DraftKept')
export class AttachmentsController {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly contexts: FormContexts,
    private readonly files: FileStore,
  ) {}

  @Get()
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const kept = await this.keeper.find(req);
    if (!kept || kept.draft.filedAs) return res.redirect(303, paths.begin(req.language));
    if (!isReachable(kept.draft, ATTACHMENTS, this.contexts.of(req))) {
      return res.redirect(303, paths.check(req.language));
    }
    this.#show(req, res, kept, []);
  }

  @Post()
  @TakesFiles()
  @ShowsFormAgain()
  async change(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#showAgain(req, res);
    const found = await this.keeper.find(req);
    if (!found) return res.redirect(303, paths.begin(req.language));
    if (found.draft.filedAs) return res.redirect(303, paths.receipt(req.language, found.draft.filedAs));
    const posted = Posted.of(req);
    const { draft, errors } = await this.#changed(req, posted, found.draft);
    const kept = await this.keeper.save(req, { id: found.id, draft });
    if (errors.length > 0) return this.#show(req, res, kept, errors);
    if (leaves(posted)) req.session.notice = { kind: 'success', key: 'cases.draft-saved' };
    await saved(req);
    res.redirect(303, this.#next(req, posted, draft));
  }

  async #changed(
    req: Request,
    posted: Posted,
    draft: Draft,
  ): Promise<{ draft: Draft; errors: FieldError[] }> {
    const removed = posted.text('remove');
    if (removed !== '') {
      if (draft.attachments.some(({ id }) => id === removed)) await this.files.remove(removed);
      return {
        draft: { ...draft, attachments: draft.attachments.filter(({ id }) => id !== removed) },
        errors: [],
      };
    }
    const { files, errors } = uploadsOf(req, 'files');
    const room = Math.max(0, MOST_FILES - draft.attachments.length);
    const added = await Promise.all(files.slice(0, room).map((file) => this.#store(file)));
    const answered = [...new Set([...draft.answered, ATTACHMENTS.name])];
    const tooMany: FieldError[] =
      files.length > room
        ? [{ field: 'files', key: 'error.attachments.count', values: { max: MOST_FILES } }]
        : [];
    const none: FieldError[] =
      posted.text('act') === 'add' && req.uploads.length === 0
        ? [{ field: 'files', key: 'error.attachments.none-chosen' }]
        : [];
    return {
      draft: { ...draft, answered, attachments: [...draft.attachments, ...added] },
      errors: [...errors, ...tooMany, ...none],
    };
  }

  #next(req: Request, posted: Posted, draft: Draft): string {
    const { language } = req;
    const act = posted.text('act');
    if (act === 'add' || posted.has('remove')) {
      const here = paths.page(language, ATTACHMENTS.name);
      return comesFromCheck(req) ? `${here}?from=check` : here;
    }
    if (leaves(posted)) return paths.cases(language);
    return nextPath(draft, ATTACHMENTS, this.contexts.of(req), language, comesFromCheck(req));
  }

  async #store(file: UploadedFile): Promise<Draft['attachments'][number]> {
    const id = newId();
    await this.files.put(id, file.bytes);
    return { id, name: file.name, bytes: file.bytes.length };
  }

  async #showAgain(req: Request, res: Response): Promise<void> {
    const rescued = await this.keeper.rescue(req, (draft) => draft);
    const here = paths.page(req.language, ATTACHMENTS.name);
    if (rescued === 'sign-in') return askToSignInAgain(req, res, here);
    this.#show(req, res, rescued, []);
  }

  #show(req: Request, res: Response, kept: KeptDraft | null, errors: readonly FieldError[]): void {
    const draft = kept?.draft ?? newDraft();
    const token = kept ? this.keeper.token(req, kept) : null;
    const attachments = draft.attachments.map(({ id, name, bytes }) => ({
      id,
      name,
      size: fileSize(bytes, req.language),
    }));
    const model = { ...pageModel(req, ATTACHMENTS, draft, this.contexts.of(req), token), attachments };
    showForm(req, res, 'request/attachments', { answers: {}, errors, model });
  }
}

/** Taking a file away is never leaving, whatever else the form carries. */
function leaves(posted: Posted): boolean {
  return posted.text('act') === 'save' && !posted.has('remove');
}
