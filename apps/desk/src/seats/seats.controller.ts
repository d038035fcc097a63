import { CATALOGUE } from '#cases';
import { ListSeats, safeReturnTo, TakeSeat } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, ShowsFormAgain, startSession } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { namesFrom } from '../parts/names.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** The authorities that a person works for, and going over to another of them. */
@Controller([...LANGUAGES])
export class SeatsController {
  constructor(
    @Inject(ListSeats) private readonly listSeats: ListSeats,
    @Inject(TakeSeat) private readonly takeSeat: TakeSeat,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('seats')
  @Permission('seats.take')
  @Audited('SeatsListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const { authorityId: own } = staffOf(req);
    const names = namesFrom(this.catalogue, pageOf(req, this.clock));
    const seats = (await this.listSeats.run(staffOf(req))).map(({ authorityId, title, roles }) => ({
      authority: authorityId,
      name: names.authority(authorityId),
      title,
      roles: roles.map((role) => req.t(`admin.role.${role}`)).join(', '),
      own: authorityId === own,
    }));
    res.render('seats/seats', { view: { seats, action: paths.seats(req.language) } });
  }

  @Post('seats')
  @Permission('seats.take')
  @Audited('SeatTaken')
  @ShowsFormAgain()
  async take(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return res.redirect(303, paths.seats(req.language));
    const body = Posted.of(req);
    const taken = orRefuse(await this.takeSeat.run(staffOf(req), body.text('authority')));
    await startSession(req, taken, { beganAt: req.session.beganAt });
    res.redirect(303, safeReturnTo(body.text('returnTo'), `/${req.language}`));
  }
}
