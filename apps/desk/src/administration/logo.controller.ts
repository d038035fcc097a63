import { ChangeColour, ChangeLogo, OpenLetterSettings, ShowLogo } from '#cases';
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
  TakesFiles,
  uploadsOf,
} from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { logoView } from './logo.view.js';
import { asFieldError } from './refused-field.js';

/** The logo at the head of the authority's letters. */
@Controller([...LANGUAGES])
export class LogoController {
  constructor(
    @Inject(OpenLetterSettings) private readonly openSettings: OpenLetterSettings,
    @Inject(ChangeLogo) private readonly changeLogo: ChangeLogo,
    @Inject(ChangeColour) private readonly changeColour: ChangeColour,
    @Inject(ShowLogo) private readonly showLogo: ShowLogo,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/logo')
  @Permission('letter-texts.change')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('administration/logo')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  @TakesFiles()
  async change(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const { files, errors } = uploadsOf(req, 'logo', 1);
    if (errors.length > 0) return this.#show(req, res, errors);
    const body = Posted.of(req);
    const alt = { fi: body.text('alt-fi'), sv: body.text('alt-sv'), en: body.text('alt-en') };
    const done = await this.changeLogo.set(staffOf(req), files[0]?.bytes ?? Buffer.alloc(0), alt);
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'logo')]);
    await this.#done(req, res, 'admin.logo.saved');
  }

  @Post('administration/logo/remove')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  async remove(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.changeLogo.remove(staffOf(req));
    await this.#done(req, res, 'admin.logo.removed');
  }

  @Post('administration/logo/colour')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async colour(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const done = await this.changeColour.run(staffOf(req), Posted.of(req).text('colour'));
    if (!done.ok) return this.#show(req, res, [asFieldError(done.refusal, 'colour')]);
    await this.#done(req, res, 'admin.logo.colourSaved');
  }

  @Get('administration/logo/picture')
  @Permission('letter-texts.change')
  @Audited('AdministrationRead')
  async picture(@Req() req: Request, @Res() res: Response): Promise<void> {
    const logo = orRefuse(await this.showLogo.run(staffOf(req)));
    res.type(logo.type === 'png' ? 'image/png' : 'image/jpeg').send(logo.bytes);
  }

  async #done(req: Request, res: Response, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.logo(req.language));
  }

  async #show(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const desk = await this.openSettings.run(staffOf(req), req.language);
    const body = req.method === 'POST' ? Posted.of(req) : null;
    const view = logoView(desk, { body, errors }, pageOf(req, this.clock));
    showForm(req, res, 'administration/logo', { answers: {}, errors, model: { view } });
  }
}
