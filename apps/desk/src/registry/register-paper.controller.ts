import { CATALOGUE, ForeseeDue, RegisterPaperRequest } from '#cases';
import { LANGUAGES, newId } from '#kernel';
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
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { duePreview } from './due-preview.view.js';
import { dueErrors, dueQuestion, paperErrors, paperInput, paperRefusal } from './register-paper.form.js';
import { paperChoices, registerPaperView } from './register-paper.view.js';

/** The form for a request that came by letter, e-mail, phone or visit, or was left with a unit. */
@Controller([...LANGUAGES])
export class RegisterPaperController {
  constructor(
    @Inject(RegisterPaperRequest) private readonly registerPaper: RegisterPaperRequest,
    @Inject(ForeseeDue) private readonly foreseeDue: ForeseeDue,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  form(@Req() req: Request, @Res() res: Response): void {
    const channel = ofRegistry(req) ? '' : 'unit';
    const fresh = { submitKey: newId(), language: req.language, register: 'unknown', channel };
    this.#show(req, res, new Posted(fresh), []);
  }

  @Post('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  @ShowsFormAgain()
  @TakesFiles()
  async register(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.#show(req, res, body, []);
    if (body.text('act') === 'due') return this.#showDue(req, res, body);
    const uploads = uploadsOf(req, 'attachments');
    const errors = [...paperErrors(body, this.clock.today()), ...uploads.errors];
    if (errors.length > 0) return this.#show(req, res, body, errors);
    const attachments = uploads.files.map(({ name, bytes }) => ({ name, bytes }));
    const receipt = await this.registerPaper.run(
      staffOf(req),
      paperInput(body, attachments, req.t('paper.note.label'), req.t('paper.unit.label')),
    );
    if (!receipt.ok) return this.#show(req, res, body, [paperRefusal(receipt.refusal)]);
    res.redirect(303, paths.registered(req.language, receipt.value.caseId));
  }

  /** The due day of what is written so far. Nothing is kept. */
  #showDue(req: Request, res: Response, body: Posted): void {
    const errors = dueErrors(body, this.clock.today());
    if (errors.length > 0) return this.#show(req, res, body, errors);
    const { rights, receivedOn } = dueQuestion(body);
    const due = duePreview(this.foreseeDue.run(rights, receivedOn), pageOf(req, this.clock));
    this.#show(req, res, body, [], { due });
  }

  #show(req: Request, res: Response, body: Posted, errors: readonly FieldError[], more: object = {}): void {
    const page = pageOf(req, this.clock);
    const view = registerPaperView(
      body,
      errors,
      paperChoices(this.catalogue, page),
      page,
      this.settings.PORTAL_URL,
      ofRegistry(req),
    );
    showForm(req, res, 'registry/register-paper', { answers: {}, errors, model: { view, ...more } });
  }
}

function ofRegistry(req: Request): boolean {
  return staffOf(req).roles.includes('registrar');
}
