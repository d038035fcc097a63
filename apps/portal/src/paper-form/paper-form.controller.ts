import { regimeOf, RegisterGuide } from '#cases/citizen';
import { NotThere, Public } from '#platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage, paths } from '../paths.js';
import { FormContexts, readerOf } from '../request/form-contexts.js';
import { isShownRight, RIGHTS_IN_ORDER } from '../request/shown-rights.js';
import { paperFormOf } from './paper-form.content.js';
import { PaperFormPress } from './paper-form-press.js';

/** The forms to print and fill in by hand, one for each right. Nothing is asked and nothing kept. */
@Controller(inEveryLanguage('paper-form'))
@Public()
export class PaperFormController {
  constructor(
    private readonly guide: RegisterGuide,
    private readonly contexts: FormContexts,
    private readonly press: PaperFormPress,
  ) {}

  @Get()
  list(@Req() req: Request, @Res() res: Response): void {
    const { name } = readerOf(req);
    const chosen = this.#chosen(req);
    const options = this.guide.listOffices().map((office) => ({
      value: office.id,
      label: name(office.name),
      selected: office.id === chosen?.id,
    }));
    const authority = chosen ? `?authority=${chosen.id}` : '';
    res.render('paper-form/list', {
      place: 'help',
      title: req.t('paper-form.list-title'),
      here: paths.paperForms(req.language),
      options,
      forms: RIGHTS_IN_ORDER.map((right) => ({
        href: paths.paperForm(req.language, right) + authority,
        label: req.t('paper-form.title', { right: req.t(`right.${right}.verb`) }),
      })),
    });
  }

  @Get(':file')
  async form(@Req() req: Request, @Res() res: Response, @Param('file') file: string): Promise<void> {
    const right = file.replace(/\.pdf$/, '');
    if (!file.endsWith('.pdf') || !isShownRight(right)) throw new NotThere();
    const { language } = req;
    const chosen = this.#chosen(req);
    const offices = chosen ? [chosen] : this.guide.listOffices();
    const facts = { right, language, offices, regime: regimeOf(right) };
    const context = await this.contexts.of(req);
    const pdf = await this.press.print(`${language}/${right}/${chosen?.id ?? ''}`, () =>
      paperFormOf(facts, context, readerOf(req)),
    );
    res
      .type('application/pdf')
      .set('content-disposition', `inline; filename="${right}-${language}.pdf"`)
      .send(pdf);
  }

  /** The office named in the address; none when it is no office of ours. */
  #chosen(req: Request) {
    return this.guide.listOffices().find(({ id }) => id === req.query['authority']);
  }
}
