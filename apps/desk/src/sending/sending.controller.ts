import { LettersToSend, readPlace, RecordSending } from '#cases';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { sendingError, sendingView } from './sending.view.js';

/** The letters that the registry office sends itself, and recording that it has. */
@Controller([...LANGUAGES])
export class SendingController {
  constructor(
    @Inject(LettersToSend) private readonly letters: LettersToSend,
    @Inject(RecordSending) private readonly recordSending: RecordSending,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('letters-to-send')
  @Permission('letters.send')
  @Audited('SendingsListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, '', []);
  }

  @Post('letters/:letterId/sending')
  @Permission('letters.send')
  @Audited('SendingRecorded')
  @ShowsFormAgain()
  async record(
    @Req() req: Request,
    @Res() res: Response,
    @Param('letterId') letterId: string,
  ): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, letterId, []);
    const body = Posted.of(req);
    const sending = {
      way: body.text(`way-${letterId}`),
      sentOn: readDay(body.text(`day-${letterId}`)),
      shown: body.text(`shown-${letterId}`),
    };
    const done = await this.recordSending.run(staffOf(req), letterId, sending);
    if (!done.ok) {
      if (done.refusal.code === 'letter.not-found') orRefuse(done);
      return this.#show(req, res, letterId, [sendingError(letterId, done.refusal.code)]);
    }
    req.session.notice = { kind: 'success', key: 'sending.done' };
    await saved(req);
    res.redirect(303, paths.lettersToSend(req.language));
  }

  async #show(req: Request, res: Response, letterId: string, errors: readonly FieldError[]): Promise<void> {
    const after = readPlace(queryText(req, 'after'));
    const letters = await this.letters.run(staffOf(req), after);
    const view = sendingView(letters, after, { body: Posted.of(req), errors }, pageOf(req, this.clock));
    showForm(req, res, 'sending/letters-to-send', { answers: {}, errors, model: { view, letterId } });
  }
}
