import { ListUnits, RemoveUnit, SaveUnit } from '#identity';
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
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { asFieldError } from './refused-field.js';
import { unitsView, unitView } from './units.view.js';

/** The units of the authority: who leads each, who is its deputy. */
@Controller([...LANGUAGES])
export class UnitsController {
  constructor(
    @Inject(ListUnits) private readonly listUnits: ListUnits,
    @Inject(SaveUnit) private readonly saveUnit: SaveUnit,
    @Inject(RemoveUnit) private readonly removeUnit: RemoveUnit,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/units')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { units } = await this.listUnits.run(staffOf(req));
    res.render('administration/units', { view: unitsView(units, pageOf(req, this.clock)) });
  }

  @Get('administration/units/edit')
  @Permission('staff.manage')
  @Audited('AdministrationRead')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, queryText(req, 'unit'), []);
  }

  @Post('administration/units/edit')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  @ShowsFormAgain()
  async save(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    const known = body.text('unit');
    if (req.tokenFailed) return this.#show(req, res, known, []);
    const name = known || body.text('name');
    const input = { name, leadId: body.text('lead'), deputyId: body.text('deputy') };
    const done = await this.saveUnit.run(staffOf(req), input);
    if (!done.ok) return this.#show(req, res, known, [asFieldError(done.refusal, 'name')]);
    await this.#done(req, res, 'admin.units.saved', name);
  }

  @Post('administration/units/remove')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  async remove(@Req() req: Request, @Res() res: Response): Promise<void> {
    const name = Posted.of(req).text('unit');
    orRefuse(await this.removeUnit.run(staffOf(req), name));
    await this.#done(req, res, 'admin.units.removed', name);
  }

  async #done(req: Request, res: Response, key: string, name: string): Promise<void> {
    req.session.notice = { kind: 'success', key, values: { name } };
    await saved(req);
    res.redirect(303, paths.units(req.language));
  }

  async #show(req: Request, res: Response, name: string, errors: readonly FieldError[]): Promise<void> {
    const { units, people } = await this.listUnits.run(staffOf(req));
    const unit = units.find((one) => one.name === name);
    if (name && !unit) throw new NotThere();
    const body = req.method === 'POST' ? Posted.of(req) : null;
    const view = unitView({ unit, people, body, errors }, pageOf(req, this.clock));
    showForm(req, res, 'administration/unit', { answers: {}, errors, model: { view } });
  }
}
