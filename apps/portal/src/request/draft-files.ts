import { newId } from '#kernel';
import {
  type FieldError,
  fileSize,
  FileStore,
  isNoRoom,
  MOST_FILES,
  Posted,
  saved,
  showForm,
  type UploadedFile,
  uploadsOf,
} from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { type Draft, type DraftAttachment, newDraft } from './draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { FormContexts } from './form-contexts.js';
import { comesFromCheck, pageModel } from './page-model.js';
import { isReachable, nextPath } from './page-order.js';
import type { FormContext, RequestPage } from './request-page.js';
import { askToSignInAgain } from './sign-in-again.js';

/** A page of the form that takes files: which of the draft's files are its own, and what it shows beside them. */
export interface FilesPage {
  readonly page: RequestPage;
  readonly view: string;
  readonly proof: boolean;
  readonly beside?: (draft: Draft, context: FormContext) => object;
}

/** Adding and removing the files of a draft. Accepted files stay in the draft whatever happens to the others. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly contexts: FormContexts,
    private readonly files: FileStore,
  ) {}

  async show(req: Request, res: Response, of: FilesPage): Promise<void> {
    const kept = await this.keeper.find(req);
    if (!kept || kept.draft.filedAs) return res.redirect(303, paths.begin(req.language));
    if (!isReachable(kept.draft, of.page, await this.contexts.of(req))) {
      return res.redirect(303, paths.check(req.language));
    }
    await this.#show(req, res, of, kept, []);
  }

  async change(req: Request, res: Response, of: FilesPage): Promise<void> {
    if (req.tokenFailed) return this.#showAgain(req, res, of);
    const found = await this.keeper.find(req);
    if (!found) return res.redirect(303, paths.begin(req.language));
    if (found.draft.filedAs) return res.redirect(303, paths.receipt(req.language, found.draft.filedAs));
    const posted = Posted.of(req);
    const { draft, errors } = await this.#changed(req, posted, found.draft, of);
    const kept = await this.keeper.save(req, { id: found.id, draft });
    if (errors.length > 0) return this.#show(req, res, of, kept, errors);
    if (leaves(posted)) req.session.notice = { kind: 'success', key: 'cases.draft-saved' };
    await saved(req);
    res.redirect(303, await this.#next(req, posted, draft, of));
  }

  async #changed(
    req: Request,
    posted: Posted,
    draft: Draft,
    of: FilesPage,
  ): Promise<{ draft: Draft; errors: FieldError[] }> {
    const removed = posted.text('remove');
    if (removed !== '') {
      if (draft.attachments.some(({ id }) => id === removed)) await this.files.remove(removed);
      const attachments = draft.attachments.filter(({ id }) => id !== removed);
      return { draft: { ...draft, attachments }, errors: [] };
    }
    const { files, errors } = uploadsOf(req, 'files');
    const room = Math.max(0, MOST_FILES - ownFiles(draft, of).length);
    const stored = await Promise.all(files.slice(0, room).map((file) => this.#store(file, of)));
    const added = stored.flatMap((one) => ('id' in one ? [one] : []));
    const unstored = stored.flatMap((one) => ('id' in one ? [] : [one]));
    const answered = [...new Set([...draft.answered, of.page.name])];
    const none = posted.text('act') === 'add' && req.uploads.length === 0;
    return {
      draft: { ...draft, answered, attachments: [...draft.attachments, ...added] },
      errors: [
        ...errors,
        ...unstored,
        ...(files.length > room ? [TOO_MANY] : []),
        ...(none ? [NONE_CHOSEN] : []),
      ],
    };
  }

  async #next(req: Request, posted: Posted, draft: Draft, { page }: FilesPage): Promise<string> {
    const { language } = req;
    const act = posted.text('act');
    if (act === 'add' || posted.has('remove')) {
      const here = paths.page(language, page.name);
      return comesFromCheck(req) ? `${here}?from=check` : here;
    }
    if (leaves(posted)) return paths.cases(language);
    return nextPath(draft, page, await this.contexts.of(req), language, comesFromCheck(req));
  }

  /** One that there is no room for is told of by its name; the others stay. */
  async #store(file: UploadedFile, { proof }: FilesPage): Promise<DraftAttachment | FieldError> {
    const id = newId();
    try {
      await this.files.put(id, file.bytes);
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      return { field: 'files', key: 'error.attachments.no-room', values: { name: file.name } };
    }
    return { id, name: file.name, bytes: file.bytes.length, ...(proof ? { proof } : {}) };
  }

  async #showAgain(req: Request, res: Response, of: FilesPage): Promise<void> {
    const rescued = await this.keeper.rescue(req, (draft) => draft);
    const here = paths.page(req.language, of.page.name);
    if (rescued === 'sign-in') return askToSignInAgain(req, res, here);
    await this.#show(req, res, of, rescued, []);
  }

  async #show(
    req: Request,
    res: Response,
    of: FilesPage,
    kept: KeptDraft | null,
    errors: readonly FieldError[],
  ): Promise<void> {
    const draft = kept?.draft ?? newDraft();
    const token = kept ? this.keeper.token(req, kept) : null;
    const context = await this.contexts.of(req);
    const attachments = ownFiles(draft, of).map(({ id, name, bytes }) => ({
      id,
      name,
      size: fileSize(bytes, req.language),
    }));
    const beside = of.beside ? of.beside(draft, context) : {};
    const model = { ...pageModel(req, of.page, draft, context, token), ...beside, attachments };
    showForm(req, res, of.view, { answers: {}, errors, model });
  }
}

const TOO_MANY: FieldError = { field: 'files', key: 'error.attachments.count', values: { max: MOST_FILES } };
const NONE_CHOSEN: FieldError = { field: 'files', key: 'error.attachments.none-chosen' };

function ownFiles({ attachments }: Draft, { proof }: FilesPage): DraftAttachment[] {
  return attachments.filter((file) => (file.proof ?? false) === proof);
}

/** Taking a file away is never leaving, whatever else the form carries. */
function leaves(posted: Posted): boolean {
  return posted.text('act') === 'save' && !posted.has('remove');
}
