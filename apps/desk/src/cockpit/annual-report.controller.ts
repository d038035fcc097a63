import { type AnnualFigures, CATALOGUE, CountAnnualFigures, FIRST_YEAR } from '#cases';
import { LANGUAGES } from '#kernel';
import { LetterPress, reportDocument } from '#letters';
import { Audited, ClockPort, dateText, NotThere, orRefuse, Permission } from '#platform';
import { authorityName, type Catalogue, findAuthority } from '#registers';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { inLanguage } from '../parts/page-context.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { FORMS, reportCsv, reportWords, type ReportWords } from './annual-report.js';
import { annualView } from './annual-report.view.js';

/** The report of a year: on the page, as PDF/A to publish, and as CSV to publish or for the office itself. */
@Controller([...LANGUAGES])
export class AnnualReportController {
  constructor(
    @Inject(CountAnnualFigures) private readonly countAnnualFigures: CountAnnualFigures,
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('annual-report')
  @Permission('figures.read')
  @Audited('AnnualFiguresCounted')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const page = pageOf(req, this.clock);
    const figures = await this.#figures(req);
    const words = {
      whole: this.#words(req, figures, 'whole'),
      published: this.#words(req, figures, 'published'),
    };
    const years = Array.from(
      { length: page.today.year - FIRST_YEAR + 1 },
      (_, back) => page.today.year - back,
    );
    res.render('cockpit/annual-report', { view: annualView(figures, words, years, page) });
  }

  @Get('annual-report/:file')
  @Permission('figures.read')
  @Audited('AnnualFiguresCounted')
  async file(@Req() req: Request, @Res() res: Response, @Param('file') file: string): Promise<void> {
    const [, form = '', kind = ''] = /^(published|whole)\.(pdf|csv)$/.exec(file) ?? [];
    const known = FORMS.find((one) => one === form);
    if (!known || (kind === 'pdf' && known !== 'published')) throw new NotThere();
    const figures = await this.#figures(req);
    const words = this.#words(req, figures, known);
    const name = `vuosiraportti-${figures.year}-${figures.upTo.toString()}${known === 'whole' ? '-sisainen' : ''}.${kind}`;
    res.attachment(name).setHeader('Cache-Control', 'no-store');
    if (kind === 'csv') res.type('text/csv; charset=utf-8').send(reportCsv(words, req));
    else res.type('application/pdf').send(await this.#pdf(req, figures, words));
  }

  /** The year and day of the address; by default the last whole year, or this one when asked, up to yesterday. */
  async #figures(req: Request): Promise<AnnualFigures> {
    const today = this.clock.today();
    const typed = queryText(req, 'year');
    const year = typed === '' ? today.year : Number(typed);
    const upTo = readDay(queryText(req, 'upTo')) ?? today.subtract({ days: 1 });
    return orRefuse(await this.countAnnualFigures.run(staffOf(req), { year, upTo }));
  }

  #words(req: Request, figures: AnnualFigures, form: (typeof FORMS)[number]): ReportWords {
    return reportWords(figures, form, this.catalogue, { language: req.language, t: req.t });
  }

  /** The moment of counting is the moment of printing, so that the same report is the same file. */
  async #pdf(req: Request, { upTo }: AnnualFigures, { title, lead, parts }: ReportWords): Promise<Buffer> {
    const { language, t } = req;
    const authority = findAuthority(this.catalogue, staffOf(req).authorityId);
    const head = [t('annual.column.name'), t('annual.column.number')];
    const document = reportDocument({
      language,
      title,
      sender: authority ? inLanguage(authorityName(authority, upTo), req) : '',
      doctype: t('annual.title'),
      date: dateText(upTo, language),
      contactLines: [],
      lead,
      sections: parts.map(({ heading, rows }) => ({
        heading,
        paragraphs: [],
        table: { head, rows: rows.map(({ name, number }) => [name, number]) },
      })),
    });
    const issuedAt = upTo.add({ days: 1 }).toZonedDateTime('Europe/Helsinki').toInstant();
    return (await this.press.print(document, { issuedAt })).pdf;
  }
}
