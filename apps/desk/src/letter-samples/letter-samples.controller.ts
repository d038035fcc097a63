import { isLetterLanguage, ListLetterKinds, PrintSample, ShowSample } from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import { isLetterKind, type LetterKind } from '#letters';
import { Audited, ClockPort, NotThere, orRefuse, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { letterKindsView } from './letter-kinds.view.js';
import { letterSampleView } from './letter-sample.view.js';

/** Every kind of letter with samples, for all staff: the list, a sample on a page, a sample as a file. */
@Controller([...LANGUAGES])
export class LetterSamplesController {
  constructor(
    @Inject(ListLetterKinds) private readonly listKinds: ListLetterKinds,
    @Inject(ShowSample) private readonly showSample: ShowSample,
    @Inject(PrintSample) private readonly printSample: PrintSample,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('letter-kinds')
  @Permission('letter-samples.read')
  @Audited('LetterSamplesRead')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const view = letterKindsView(await this.listKinds.run(staffOf(req)), pageOf(req, this.clock));
    res.render('letter-samples/list', { view });
  }

  @Get('letter-kinds/sample')
  @Permission('letter-samples.read')
  @Audited('LetterSamplesRead')
  async sample(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { kind, of } = asked(req);
    const shown = await this.showSample.run(staffOf(req), kind, of);
    res.render('letter-samples/sample', { view: letterSampleView(shown, of, pageOf(req, this.clock)) });
  }

  @Get('letter-kinds/sample.pdf')
  @Permission('letter-samples.read')
  @Audited('LetterSamplesRead')
  async file(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { kind, of } = asked(req);
    const pdf = orRefuse(await this.printSample.run(staffOf(req), of, kind));
    res.setHeader('Content-Disposition', `inline; filename="sample-${kind}-${of}.pdf"`);
    res.type('application/pdf').send(pdf);
  }
}

function asked(req: Request): { readonly kind: LetterKind; readonly of: Language } {
  const [kind, of] = [queryText(req, 'kind'), queryText(req, 'of')];
  if (!isLetterKind(kind) || !isLetterLanguage(of)) throw new NotThere();
  return { kind, of };
}
