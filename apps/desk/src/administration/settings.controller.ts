import {
  CATALOGUE,
  ChangeDefaultHandlers,
  ChangeLimits,
  ChangeProtectedReceivers,
  HandOverRegistry,
  OpenSettings,
} from '#cases';
import { LANGUAGES, type Result } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { asFieldError } from './refused-field.js';
import { wishedHandlers, typedLimits } from './settings.form.js';
import { settingsView } from './settings.view.js';

/** What an authority sets for itself: to whom cases go, by when work is done, who gets what belongs to nobody known. */
@Controller([...LANGUAGES])
export class SettingsController {
  constructor(
    @Inject(OpenSettings) private readonly openSettings: OpenSettings,
    @Inject(ChangeLimits) private readonly changeLimits: ChangeLimits,
    @Inject(ChangeDefaultHandlers) private readonly changeHandlers: ChangeDefaultHandlers,
    @Inject(ChangeProtectedReceivers) private readonly changeReceivers: ChangeProtectedReceivers,
    @Inject(HandOverRegistry) private readonly handOver: HandOverRegistry,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/settings')
  @Permission('settings.change')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('administration/settings/limits')
  @Permission('settings.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async limits(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#do(req, res, () => this.changeLimits.run(staffOf(req), typedLimits(Posted.of(req))));
  }

  @Post('administration/settings/handlers')
  @Permission('settings.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async handlers(@Req() req: Request, @Res() res: Response): Promise<void> {
    const wished = wishedHandlers(Posted.of(req), this.catalogue);
    await this.#do(req, res, () => this.changeHandlers.run(staffOf(req), wished));
  }

  @Post('administration/settings/receivers')
  @Permission('settings.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async receivers(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#do(req, res, () => this.changeReceivers.run(staffOf(req), Posted.of(req).list('receivers')));
  }

  @Post('administration/settings/registry')
  @Permission('settings.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async registry(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#do(req, res, () => this.handOver.run(staffOf(req), Posted.of(req).text('registry')));
  }

  async #do(req: Request, res: Response, act: () => Promise<Result<null, string>>): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const done = await act();
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'searchDays')]);
    req.session.notice = { kind: 'success', key: 'admin.settings.saved' };
    await saved(req);
    res.redirect(303, paths.adminSettings(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const desk = await this.openSettings.run(staffOf(req));
    const shown = { body: Posted.of(req), errors, catalogue: this.catalogue, own: staffOf(req).authorityId };
    const view = settingsView(desk, shown, pageOf(req, this.clock));
    showForm(req, res, 'administration/settings', { answers: {}, errors, model: { view } });
  }
}
