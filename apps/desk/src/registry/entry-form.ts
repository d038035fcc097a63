import { CATALOGUE, ForeseeDue, type OpenedDraft } from '#cases';
import {
  ClockPort,
  type FieldError,
  MOST_ENTRY_FILES,
  type Posted,
  Settings,
  showForm,
  uploadsOf,
} from '#platform';
import type { Catalogue } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { duePreview } from './due-preview.view.js';
import { entryDraftView } from './entry-drafts.view.js';
import { dueErrors, dueQuestion, type PaperWords } from './register-paper.form.js';
import { paperChoices, registerPaperView } from './register-paper.view.js';

/** A draft as the form shows it; `kept` are the files ticked in a posted form, null when nothing was posted. */
export interface DraftOnPage {
  readonly id: string;
  readonly opened: OpenedDraft;
  readonly kept: { readonly keep: readonly string[]; readonly proofs: readonly string[] } | null;
}

/** Shows the form for registering: empty, as posted with what is wrong, or as a draft fills it. */
@Injectable()
export class EntryForm {
  constructor(
    @Inject(ForeseeDue) private readonly foreseeDue: ForeseeDue,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** Asked for the due day, it is shown with its working; nothing is kept. */
  show(
    req: Request,
    res: Response,
    body: Posted,
    errors: readonly FieldError[],
    draft: DraftOnPage | null = null,
  ): void {
    const page = pageOf(req, this.clock);
    const place = { portalUrl: this.settings.PORTAL_URL, ofRegistry: ofRegistry(req) };
    const form = registerPaperView(body, errors, paperChoices(this.catalogue, page), page, place);
    const ofDraft = draft ? entryDraftView(draft.id, draft.opened, draft.kept, page) : null;
    const view = { ...form, ...ofDraft, draft: ofDraft };
    const asksDue = body.text('act') === 'due' && errors.length === 0;
    const model = { view, due: asksDue ? this.#due(body, req) : null };
    showForm(req, res, 'registry/register-paper', { answers: {}, errors, model });
  }

  /** What is missing to show the due day; null when it was not asked for. */
  dueErrors(body: Posted): FieldError[] | null {
    return body.text('act') === 'due' ? dueErrors(body, this.clock.today()) : null;
  }

  #due(body: Posted, req: Request) {
    const { rights, receivedOn } = dueQuestion(body);
    return duePreview(this.foreseeDue.run(rights, receivedOn), pageOf(req, this.clock));
  }
}

/** Does a registrar enter, or somebody of a unit? */
export function ofRegistry(req: Request): boolean {
  return staffOf(req).roles.includes('registrar');
}

/** The words of the page that are kept with the request. */
export function paperWords({ t }: Pick<Request, 't'>): PaperWords {
  const name = t('paper.wholeText.file');
  const said = { question: t('paper.wholeText.title'), answer: t('paper.wholeText.said', { name }) };
  return { note: t('paper.note.label'), unit: t('paper.unit.label'), wholeText: { name, said } };
}

/** The files of the form: attachments, and proofs of the right to speak for another when there is one. */
export function paperFiles(req: Request, behalf: boolean) {
  const plain = uploadsOf(req, 'attachments', MOST_ENTRY_FILES);
  const proofs = uploadsOf(req, 'proofs', MOST_ENTRY_FILES);
  return {
    files: [
      ...plain.files.map(({ name, bytes }) => ({ name, bytes, proof: false })),
      ...proofs.files.map(({ name, bytes }) => ({ name, bytes, proof: behalf })),
    ],
    errors: [...plain.errors, ...proofs.errors],
    anyProof: proofs.files.length > 0,
  };
}
