import { CATALOGUE, RegisterPaperRequest } from '#cases';
import { LANGUAGES, newId } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  showForm,
  ShowsFormAgain,
  TakesFiles,
  uploadsOf,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inLanguage } from '../parts/page-context.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { paperErrors, paperInput, paperRefusal } from './register-paper.form.js';
import { registerPaperView } from './register-paper.view.js';

/** The form for a request that came by letter, e-mail, phone or visit. */
@Controller([...LANGUAGES])
export class RegisterPaperController {
  constructor(
    @Inject(RegisterPaperRequest) private readonly registerPaper: RegisterPaperRequest,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  form(@Req() req: Request, @Res() res: Response): void {
    this.#show(req, res, new Posted({ submitKey: newId(), language: req.language, register: 'unknown' }), []);
  }

  @Post('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  @ShowsFormAgain()
  @TakesFiles()
  async register(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    const uploads = uploadsOf(req, 'attachments');
    if (req.tokenFailed) return this.#show(req, res, body, []);
    const errors = [...paperErrors(body, this.clock.today()), ...uploads.errors];
    if (errors.length > 0) return this.#show(req, res, body, errors);
    const attachments = uploads.files.map(({ name, bytes }) => ({ name, bytes }));
    const receipt = await this.registerPaper.run(
      staffOf(req),
      paperInput(body, attachments, req.t('paper.note.label')),
    );
    if (!receipt.ok) return this.#show(req, res, body, [paperRefusal(receipt.refusal)]);
    res.redirect(303, paths.registered(req.language, receipt.value.caseId));
  }

  #show(req: Request, res: Response, body: Posted, errors: readonly FieldError[]): void {
    const page = pageOf(req, this.clock);
    const option = (one: { id: string; name: Parameters<typeof inLanguage>[0] }) => ({
      value: one.id,
      label: inLanguage(one.name, page),
    });
    const choices = {
      registers: this.catalogue.registers.map(option),
      municipalities: this.catalogue.municipalities.map(option),
    };
    const view = registerPaperView(body, errors, choices, page);
    showForm(req, res, 'registry/register-paper', { answers: {}, errors, model: { view } });
  }
}
