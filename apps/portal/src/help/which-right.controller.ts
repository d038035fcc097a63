import { ClockPort, Public } from '#platform';
import { mayAsk } from '#rights';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage, paths } from '../paths.js';
import { wishQuery } from '../request/wish.js';
import { type Found, MATTERS, whichRight } from './which-right.js';

/** Helps to find the right that fits: plain questions as links, no answer kept. */
@Controller(inEveryLanguage('which-right'))
@Public()
export class WhichRightController {
  constructor(private readonly clock: ClockPort) {}

  @Get()
  show(@Req() req: Request, @Res() res: Response): void {
    const found = whichRight(req.query['matter'], req.query['more']);
    const here = paths.whichRight(req.language);
    res.render('help/which-right', {
      place: 'help',
      here,
      ...(found.at === 'fit' ? this.#fitModel(req, found) : questionModel(req, found, here)),
    });
  }

  #fitModel(req: Request, { matter, fit }: Extract<Found, { at: 'fit' }>): object {
    const name = `${matter.code}.${fit.code}`;
    const wish = wishQuery({ rights: fit.rights, whom: fit.whom ?? null });
    return {
      title: req.t(`which.fit.${name}.title`),
      why: req.t(`which.fit.${name}.why`),
      rights: fit.rights,
      toForm: fit.turnTo ? null : paths.begin(req.language) + wish,
      toWhere: fit.rights.length > 0 ? paths.where(req.language) + wish : null,
      sources: fit.turnTo === 'deceased' ? this.#deceased(req) : [],
      papers: fit.turnTo === 'appeal' ? paths.begin(req.language) + wishQuery({ rights: PAPERS }) : null,
    };
  }

  /** What the library of rights says of the deceased, in the reader's language. */
  #deceased({ language }: Request): string[] {
    const facts = { speaker: { as: 'self' }, subject: { deceased: true }, right: 'access' } as const;
    return mayAsk({ ...facts, on: this.clock.today() }).because.map(({ text }) => text[language]);
  }
}

/** What a person who wants to appeal may need first. */
const PAPERS = ['own-document'] as const;

function questionModel(req: Request, found: Exclude<Found, { at: 'fit' }>, here: string): object {
  if (found.at === 'matters') {
    const links = MATTERS.map(({ code }) => ({
      href: `${here}?matter=${code}`,
      label: req.t(`which.matter.${code}`),
    }));
    return { title: req.t('which.title'), lead: req.t('which.lead'), question: req.t('which.first'), links };
  }
  const { code, fits } = found.matter;
  const links = fits.map((fit) => ({
    href: `${here}?matter=${code}&more=${fit.code}`,
    label: req.t(`which.more.${code}.${fit.code}`),
  }));
  return { title: req.t(`which.matter.${code}`), question: req.t(`which.second.${code}`), links, back: here };
}
