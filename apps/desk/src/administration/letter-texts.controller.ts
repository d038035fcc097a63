import {
  isLetterLanguage,
  NO_TEXTS,
  OpenLetterSettings,
  PrintSample,
  SaveStandingTexts,
  STANDING_FIELDS,
} from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  NotThere,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import type { StandingTexts } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { letterTextsView } from './letter-texts.view.js';
import { asFieldError } from './refused-field.js';

/** What stands in all letters of the authority, in each language, with a sample letter beside it. */
@Controller([...LANGUAGES])
export class LetterTextsController {
  constructor(
    @Inject(OpenLetterSettings) private readonly openSettings: OpenLetterSettings,
    @Inject(SaveStandingTexts) private readonly saveTexts: SaveStandingTexts,
    @Inject(PrintSample) private readonly printSample: PrintSample,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/letter-texts/:of')
  @Permission('letter-texts.change')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('of') of: string): Promise<void> {
    await this.#show(req, res, languageOf(of), []);
  }

  /** Shows the sample with what was typed, or keeps it as the next version. */
  @Post('administration/letter-texts/:of')
  @Permission('letter-texts.change')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async save(@Req() req: Request, @Res() res: Response, @Param('of') of: string): Promise<void> {
    const language = languageOf(of);
    if (req.tokenFailed || !Posted.of(req).has('save')) return this.#show(req, res, language, []);
    const done = await this.saveTexts.run(staffOf(req), language, typedTexts(req));
    if (!done.ok) return this.#show(req, res, language, [asFieldError(done.refusal, 'contact')]);
    req.session.notice = { kind: 'success', key: 'admin.letterTexts.saved' };
    await saved(req);
    res.redirect(303, paths.letterTexts(req.language, language));
  }

  @Get('administration/sample-letter/:of')
  @Permission('letter-texts.change')
  @Audited('LetterSamplesRead')
  async sample(@Req() req: Request, @Res() res: Response, @Param('of') of: string): Promise<void> {
    const pdf = orRefuse(await this.printSample.run(staffOf(req), languageOf(of)));
    res.setHeader('Content-Disposition', 'inline; filename="sample.pdf"');
    res.type('application/pdf').send(pdf);
  }

  async #show(req: Request, res: Response, language: Language, errors: readonly FieldError[]): Promise<void> {
    const body = req.method === 'POST' ? Posted.of(req) : null;
    const desk = await this.openSettings.run(staffOf(req), language, body ? typedTexts(req) : undefined);
    const view = letterTextsView(desk, { language, body, errors }, pageOf(req, this.clock));
    showForm(req, res, 'administration/letter-texts', { answers: {}, errors, model: { view } });
  }
}

function languageOf(text: string): Language {
  if (!isLetterLanguage(text)) throw new NotThere();
  return text;
}

function typedTexts(req: Request): StandingTexts {
  const body = Posted.of(req);
  const typed = Object.fromEntries(STANDING_FIELDS.map((field) => [field, body.text(field)]));
  return { ...NO_TEXTS, ...typed };
}
