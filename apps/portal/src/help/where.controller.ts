import { RegisterGuide } from '#cases/citizen';
import { ClockPort, Public } from '#platform';
import { isService, type Service } from '#registers';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { clocksOf } from '../my-cases/claim-list.js';
import { inEveryLanguage, paths } from '../paths.js';
import { readWish, type Wish, wishQuery } from '../request/wish.js';
import { type KnownPlaces, whereFacts } from './where-facts.js';
import { whereForm } from './where.form.js';
import { whereShown } from './where.view.js';

/** "Where does my request go?" before any sign-in: ids of the catalogue in, the answer of routing out, nothing kept. */
@Controller(inEveryLanguage('where'))
@Public()
export class WhereController {
  constructor(
    private readonly guide: RegisterGuide,
    private readonly clock: ClockPort,
  ) {}

  @Get()
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { language, t } = req;
    const wish = readWish(req.query);
    const service = isService(req.query['service']) ? req.query['service'] : null;
    const today = this.clock.today();
    const asked = Object.keys(req.query).some((name) => name !== 'right' && name !== 'whom');
    res.render('help/where', {
      place: 'help',
      title: t('where.title'),
      fields: whereForm(wish, service, this.guide, { t, language, year: today.year }),
      rights: wish.rights,
      action: paths.where(language),
      asked,
      answer: await this.#answer(req, wish, service),
      toForm: asked || wish.rights.length > 0 ? paths.begin(language) + wishQuery(wish) : null,
    });
  }

  async #answer({ t, language }: Request, wish: Wish, service: Service | null): Promise<object | null> {
    const facts = whereFacts(wish, service, this.#places(), this.clock.today());
    if (!facts) return null;
    const chosen = {
      authorityId: wish.authority === '' ? 'unknown' : wish.authority,
      registerId: facts.register ?? 'unknown',
      municipality: wish.municipality === '' ? null : wish.municipality,
      rights: facts.rights,
    };
    return {
      ...whereShown(this.guide.whereToGo(facts), this.guide, t, language),
      receiver: this.guide.receiver(chosen, await this.guide.defaultRegistry())[language],
      ...clocksOf(this.guide.ifSentToday(facts.rights), t, language),
    };
  }

  #places(): KnownPlaces {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    return {
      registers: ids(this.guide.listRegisters()),
      municipalities: ids(this.guide.listMunicipalities()),
      cities: ids(this.guide.listAuthorities().filter(({ municipality }) => municipality)),
    };
  }
}
