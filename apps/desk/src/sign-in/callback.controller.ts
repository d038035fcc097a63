import { StaffSignIn } from '#identity';
import { Public, startSession } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { signInFailed } from './sign-in-failed.js';

/** Where the sign-in provider sends the browser back to. */
@Controller('sign-in')
@Public()
export class CallbackController {
  constructor(@Inject(StaffSignIn) private readonly staffSignIn: StaffSignIn) {}

  @Get('callback')
  async callback(@Req() req: Request, @Res() res: Response): Promise<void> {
    const signedIn = await this.staffSignIn.finish(
      req.session,
      new URL(req.originalUrl, 'http://desk').search,
    );
    if (!signedIn.ok) return signInFailed(req, res, signedIn.refusal.code);
    const { staff, returnTo } = signedIn.value;
    await startSession(req, staff);
    res.redirect(303, returnTo);
  }
}
