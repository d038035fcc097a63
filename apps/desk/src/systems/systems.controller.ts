import { ListSystems, SaveSystem } from '#cases';
import { LANGUAGES } from '#kernel';
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
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { systemsView, systemView } from './systems.view.js';

interface At {
  readonly registerId: string;
  readonly systemId: string;
}

/** Who searches which system: the list, and changing one. */
@Controller([...LANGUAGES])
export class SystemsController {
  constructor(
    @Inject(ListSystems) private readonly listSystems: ListSystems,
    @Inject(SaveSystem) private readonly saveSystem: SaveSystem,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('systems')
  @Permission('settings.change')
  @Audited('SystemsListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const view = systemsView(await this.listSystems.run(staffOf(req)), pageOf(req, this.clock));
    res.render('systems/list', { view });
  }

  @Get('systems/:registerId/:systemId')
  @Permission('settings.change')
  @Audited('SystemsListed')
  async form(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    await this.#show(req, res, at, []);
  }

  @Post('systems/:registerId/:systemId')
  @Permission('settings.change')
  @Audited('SystemChanged')
  @ShowsFormAgain()
  async save(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, at, []);
    const body = Posted.of(req);
    const done = await this.saveSystem.run(staffOf(req), at, {
      way: body.text('way'),
      unit: body.text('unit'),
      keeperName: body.text('keeperName'),
      keeperAddress: body.text('keeperAddress'),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'system.not-found') orRefuse(done);
      const field = typeof facts?.['field'] === 'string' ? facts['field'] : 'way';
      return this.#show(req, res, at, [{ field, key: `refusal.${code}`, values: facts }]);
    }
    req.session.notice = { kind: 'success', key: 'systems.saved' };
    await saved(req);
    res.redirect(303, paths.systems(req.language));
  }

  async #show(req: Request, res: Response, at: At, errors: readonly FieldError[]): Promise<void> {
    const systems = await this.listSystems.run(staffOf(req));
    const view = systemView(systems, at, Posted.of(req), errors, pageOf(req, this.clock));
    if (!view) throw new NotThere();
    showForm(req, res, 'systems/show', { answers: {}, errors, model: { view } });
  }
}
