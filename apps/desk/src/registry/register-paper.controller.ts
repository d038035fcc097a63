import { RegisterPaperRequest } from '#cases';
import { LANGUAGES, newId } from '#kernel';
import { Audited, ClockPort, Permission, Posted, ShowsFormAgain, TakesFiles } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { EntryForm, ofRegistry, paperFiles, paperWords } from './entry-form.js';
import { paperErrors, paperInput, paperRefusal } from './register-paper.form.js';
import { groundOf } from './special.form.js';

/** The form for a request that came by letter, e-mail, phone or visit, or was left with a unit. */
@Controller([...LANGUAGES])
export class RegisterPaperController {
  constructor(
    @Inject(RegisterPaperRequest) private readonly registerPaper: RegisterPaperRequest,
    @Inject(EntryForm) private readonly entryForm: EntryForm,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  form(@Req() req: Request, @Res() res: Response): void {
    const channel = ofRegistry(req) ? '' : 'unit';
    const fresh = { submitKey: newId(), language: req.language, register: 'unknown', channel };
    this.entryForm.show(req, res, new Posted(fresh), []);
  }

  @Post('requests/new')
  @Permission('cases.register-paper')
  @Audited('RequestRegistered')
  @ShowsFormAgain()
  @TakesFiles('entry')
  async register(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.entryForm.show(req, res, body, []);
    const due = this.entryForm.dueErrors(body);
    if (due) return this.entryForm.show(req, res, body, due);
    const { files, errors: bad, anyProof } = paperFiles(req, groundOf(body) !== null);
    const errors = [...paperErrors(body, this.clock.today(), anyProof), ...bad];
    if (errors.length > 0) return this.entryForm.show(req, res, body, errors);
    const input = paperInput(body, files, paperWords(req), anyProof);
    const receipt = await this.registerPaper.run(staffOf(req), input);
    if (!receipt.ok) return this.entryForm.show(req, res, body, [paperRefusal(receipt.refusal)]);
    res.redirect(303, paths.registered(req.language, receipt.value.caseId));
  }
}
