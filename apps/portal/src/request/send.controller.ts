import { FileRequest, type FileRequestInput } from '#cases/citizen';
import { Audited, type FieldError, FileStore, Permission, saved, ShowsFormAgain, showForm } from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf, signedInCitizen } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { checkModel, shownAnswers } from './check-model.js';
import { type Draft, newDraft } from './draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { fileRequestInput } from './file-request-input.js';
import { FormContexts, readerOf } from './form-contexts.js';
import { firstOpenPage } from './page-order.js';
import { askToSignInAgain } from './sign-in-again.js';

/** The last page: all answers, one button. Sending twice gives one request and the same receipt. */
@Controller(inEveryLanguage('request/check'))
@Permission('own-request.file')
@Audited('RequestFiled')
export class SendController {
  constructor(
    private readonly keeper: DraftKeeper,
    private readonly contexts: FormContexts,
    private readonly files: FileStore,
    private readonly fileRequest: FileRequest,
  ) {}

  @Get()
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const kept = await this.keeper.find(req);
    if (!kept || kept.draft.filedAs) return res.redirect(303, paths.begin(req.language));
    const open = firstOpenPage(kept.draft, await this.contexts.of(req));
    if (open) return res.redirect(303, paths.page(req.language, open.name));
    await this.#show(req, res, kept, []);
  }

  @Post()
  @ShowsFormAgain()
  async send(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#showAgain(req, res);
    const kept = await this.keeper.find(req);
    if (!kept) return this.#showLost(req, res);
    const { draft } = kept;
    if (draft.filedAs) return res.redirect(303, paths.receipt(req.language, draft.filedAs));
    const open = firstOpenPage(draft, await this.contexts.of(req));
    if (open) return res.redirect(303, paths.page(req.language, open.name));
    const attachments = await this.#bytesOf(draft);
    if (!attachments) return this.#afterTheOther(req, res);
    const answers = shownAnswers(draft, await this.contexts.of(req), readerOf(req));
    const input = fileRequestInput(draft, signedInCitizen(req), attachments, answers);
    const filed = await this.fileRequest.run(citizenOf(req), input);
    if (!filed.ok) return this.#show(req, res, kept, [refusedAt(filed.refusal.facts)]);
    await this.#finish(req, kept, filed.value.requestId);
    res.redirect(303, paths.receipt(req.language, filed.value.requestId));
  }

  /** From now on the draft only leads to its receipt; what was written lives in the request alone. */
  async #finish(req: Request, { id, draft }: KeptDraft, requestId: string): Promise<void> {
    if (!signedInCitizen(req)) {
      req.session.filedRequestIds = [...new Set([...(req.session.filedRequestIds ?? []), requestId])];
    }
    const emptied: Draft = { ...newDraft(), submitKey: draft.submitKey, filedAs: requestId };
    await this.keeper.save(req, { id, draft: emptied });
    await saved(req);
    await Promise.all(draft.attachments.map((attachment) => this.files.remove(attachment.id)));
  }

  /** The bytes of the attachments; null when another sending of the same draft has just taken them. */
  async #bytesOf({ attachments }: Draft): Promise<FileRequestInput['attachments'] | null> {
    try {
      return await Promise.all(
        attachments.map(async ({ id, name, proof = false }) => ({
          name,
          bytes: await this.files.get(id),
          proof,
        })),
      );
    } catch {
      return null;
    }
  }

  async #afterTheOther(req: Request, res: Response): Promise<void> {
    const kept = await this.keeper.find(req);
    if (!kept?.draft.filedAs) throw new Error('An attachment of a draft has disappeared');
    res.redirect(303, paths.receipt(req.language, kept.draft.filedAs));
  }

  async #showAgain(req: Request, res: Response): Promise<void> {
    const rescued = await this.keeper.rescue(req, (draft) => draft);
    if (rescued === null) return this.#showLost(req, res);
    if (rescued !== 'sign-in') return this.#show(req, res, rescued, []);
    askToSignInAgain(req, res, paths.check(req.language));
  }

  #showLost(req: Request, res: Response): void {
    res.status(403).render('request/lost', { title: req.t('lost.title'), place: 'request' });
  }

  async #show(req: Request, res: Response, kept: KeptDraft, errors: readonly FieldError[]): Promise<void> {
    const token = this.keeper.token(req, kept);
    const model = checkModel(req, kept.draft, await this.contexts.of(req), token);
    showForm(req, res, 'request/check', { answers: {}, errors, model });
  }
}

/** A refusal at the door, shown at the answer that was refused. */
function refusedAt({ field, right }: Readonly<Record<string, string | number>> = {}): FieldError {
  const page = right === undefined ? PAGE_OF[String(field)] : `details-${right}`;
  return { field: `s-${page ?? field}`, key: 'error.send.refused' };
}

/** Where a field of the request is asked; the others are asked on a page of their own name. */
const PAGE_OF: Readonly<Record<string, string>> = {
  name: 'who',
  hetu: 'who',
  email: 'who',
  authority: 'register',
  municipality: 'register',
  address: 'answer',
};
