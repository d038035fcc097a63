import { OpenCatalogue, ProposeCatalogue, type ProposedFiles, TakeCatalogue } from '#cases';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { givenFiles } from './catalogue.form.js';
import { type CatalogueProblems, catalogueView } from './catalogue.view.js';
import { differenceView } from './difference.view.js';
import { asFieldError } from './refused-field.js';

const MOST_FILES = 60;

/** The catalogue of registers: what is in force, a new version checked and compared, and taking it in use. */
@Controller([...LANGUAGES])
export class CatalogueController {
  constructor(
    @Inject(OpenCatalogue) private readonly openCatalogue: OpenCatalogue,
    @Inject(ProposeCatalogue) private readonly propose: ProposeCatalogue,
    @Inject(TakeCatalogue) private readonly takeCatalogue: TakeCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/catalogue')
  @Permission('catalogue.change')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, []);
  }

  @Post('administration/catalogue')
  @Permission('catalogue.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  @TakesFiles('catalogue')
  async upload(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, []);
    const { files, errors } = uploadsOf(req, 'files', MOST_FILES);
    if (errors.length > 0) return this.#show(req, res, errors);
    await this.#propose(req, res, givenFiles(files, Posted.of(req)));
  }

  @Post('administration/catalogue/folder')
  @Permission('catalogue.change')
  @Audited('AdministrationChanged')
  async folder(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#propose(req, res, 'folder');
  }

  @Get('administration/catalogue/:id')
  @Permission('catalogue.change')
  @Audited('AdministrationRead')
  async version(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const desk = orRefuse(await this.openCatalogue.version(staffOf(req), id));
    res.render('administration/catalogue-version', { view: differenceView(desk, pageOf(req, this.clock)) });
  }

  @Post('administration/catalogue/:id')
  @Permission('catalogue.change')
  @Audited('AdministrationChanged')
  async take(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    orRefuse(await this.takeCatalogue.run(staffOf(req), id, Posted.of(req).text('against')));
    req.session.notice = { kind: 'success', key: 'admin.catalogue.taken' };
    await saved(req);
    res.redirect(303, paths.catalogue(req.language));
  }

  async #propose(req: Request, res: Response, input: ProposedFiles | 'folder'): Promise<void> {
    const { result, problems } = await this.propose.run(staffOf(req), input);
    if (!result.ok) return this.#show(req, res, [asFieldError(result.refusal, 'files')], problems);
    res.redirect(303, paths.catalogueVersion(req.language, result.value));
  }

  async #show(
    req: Request,
    res: Response,
    errors: readonly FieldError[],
    problems: CatalogueProblems = [],
  ): Promise<void> {
    const desk = await this.openCatalogue.run(staffOf(req));
    const view = catalogueView(desk, { body: Posted.of(req), errors, problems }, pageOf(req, this.clock));
    showForm(req, res, 'administration/catalogue', { answers: {}, errors, model: { view } });
  }
}
