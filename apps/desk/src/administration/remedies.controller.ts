import { ChangeRemedy, OpenLetterSettings } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { asFieldError } from './refused-field.js';
import { typedRemedy } from './remedies.form.js';
import { remediesView } from './remedies.view.js';

/** How the decisions of the authority are challenged, and what is still missing for that. */
@Controller([...LANGUAGES])
export class RemediesController {
  constructor(
    @Inject(OpenLetterSettings) private readonly openSettings: OpenLetterSettings,
    @Inject(ChangeRemedy) private readonly changeRemedy: ChangeRemedy,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/remedies')
  @Permission('letter-texts.change')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('administration/remedies')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async change(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const done = await this.changeRemedy.run(staffOf(req), typedRemedy(Posted.of(req)));
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'kind')]);
    await this.#done(req, res, 'admin.remedies.saved');
  }

  /** What the catalogue says counts again. */
  @Post('administration/remedies/catalogue')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  async reset(@Req() req: Request, @Res() res: Response): Promise<void> {
    orRefuse(await this.changeRemedy.run(staffOf(req), null));
    await this.#done(req, res, 'admin.remedies.reset');
  }

  async #done(req: Request, res: Response, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.remedies(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const desk = await this.openSettings.run(staffOf(req), req.language);
    const body = req.method === 'POST' ? Posted.of(req) : null;
    const view = remediesView(desk, { body, errors }, pageOf(req, this.clock));
    showForm(req, res, 'administration/remedies', { answers: {}, errors, model: { view } });
  }
}
