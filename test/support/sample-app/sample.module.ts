import { Controller, Get, Inject, Module, Param, Post, Req, Res } from '@nestjs/common';
import { type Actor, no } from '#kernel';
import {
  AccessPolicy,
  Audited,
  ClockModule,
  CryptoModule,
  DatabaseModule,
  type FormPage,
  NotThere,
  orRefuse,
  Permission,
  Public,
  SettingsModule,
  showForm,
  ShowsFormAgain,
  startSession,
  submitPage,
  TakesFiles,
  uploadsOf,
} from '#platform';
import type { Request, Response } from 'express';

/** What the sample app kept: tests look here to see that nothing was lost or changed. */
export class Kept {
  readonly answers: { name: string; files: string[] }[] = [];
}

/** Citizens may ask, members of staff may not. */
class SamplePolicy extends AccessPolicy {
  may(actor: Actor, permission: string): boolean {
    return permission === 'ask' ? actor.kind === 'citizen' : actor.kind === 'staff';
  }

  isKnown(permission: string): boolean {
    return ['ask', 'watch'].includes(permission);
  }
}

const question: FormPage<{ name: string; story: string }> = {
  name: 'question',
  template: 'question',
  read: (posted) => ({ name: posted.text('name'), story: posted.text('story') }),
  errors: ({ name }) => (name ? [] : [{ field: 'name', key: 'question.noName' }]),
  next: () => 'thanks',
};

@Controller(':language')
class SampleController {
  constructor(@Inject(Kept) private readonly kept: Kept) {}

  @Get()
  @Public()
  home(@Res() res: Response) {
    res.render('home', { title: 'Home' });
  }

  @Get('question')
  @Permission('ask')
  @Audited('Asked')
  show(@Req() req: Request, @Res() res: Response) {
    showForm(req, res, 'question', { answers: {} });
  }

  @Post('question')
  @Permission('ask')
  @Audited('Asked')
  @ShowsFormAgain()
  @TakesFiles()
  post(@Req() req: Request, @Res() res: Response) {
    const { files, errors } = uploadsOf(req, 'files');
    const posted = submitPage(question, req, {}, errors);
    if (!posted.accepted) return showForm(req, res, 'question', posted);
    this.kept.answers.push({
      name: posted.answers.name,
      files: files.map((file) => `${file.name}:${file.type}`),
    });
    return res.redirect(303, `/${req.language}`);
  }

  @Post('change')
  @Permission('ask')
  @Audited('Changed')
  change(@Res() res: Response) {
    this.kept.answers.push({ name: 'changed', files: [] });
    res.redirect(303, '/fi');
  }

  @Post('enter')
  @Public()
  async enter(@Req() req: Request, @Res() res: Response) {
    const identity = {
      name: 'Aino Mallikas',
      givenName: 'Aino',
      familyName: 'Mallikas',
      hetu: '010594Y9032',
      email: null,
    };
    await startSession(req, { kind: 'citizen', personKey: 'a-key', identity });
    res.redirect(303, '/fi');
  }

  @Get('watch')
  @Permission('watch')
  @Audited('Watched')
  watch(@Res() res: Response) {
    res.render('home', { title: 'Watch' });
  }

  @Post('watch')
  @Permission('watch')
  @Audited('Watched')
  note(@Res() res: Response) {
    this.kept.answers.push({ name: 'noted', files: [] });
    res.redirect(303, '/fi');
  }

  @Get('case/:id')
  @Public()
  refused(@Param('id') id: string) {
    if (id === 'gone') throw new NotThere();
    if (id === 'broken') throw new Error('the secret cause 010594Y9032');
    return orRefuse(no(id));
  }
}

@Controller('api/v1')
class SampleApi {
  @Get('broken')
  @Public()
  broken() {
    return orRefuse(no('case.taken'));
  }
}

/** A small web app on the platform's web layer, for its page specs. */
@Module({
  imports: [SettingsModule, ClockModule, CryptoModule, DatabaseModule.forRoot([])],
  controllers: [SampleApi, SampleController],
  providers: [Kept, { provide: AccessPolicy, useClass: SamplePolicy }],
  exports: [AccessPolicy],
})
export class SampleModule {}
