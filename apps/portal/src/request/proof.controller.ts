import { standingsOf } from '#cases/citizen';
import { Audited, Permission, ShowsFormAgain, TakesFiles } from '#platform';
import { type Proof, PROOFS } from '#rights';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage } from '../paths.js';
import { behalfOf } from './behalf.js';
import type { Draft } from './draft.js';
import { DraftFiles, type FilesPage } from './draft-files.js';
import { PROOF } from './page-order.js';
import type { FormContext } from './request-page.js';
import { isShownRight, RIGHTS_IN_ORDER } from './shown-rights.js';

const FILES: FilesPage = { page: PROOF, view: 'request/proof', proof: true, beside: whatIsNeeded };

/** The proof of the right to speak for somebody else. */
@Controller(inEveryLanguage('request/proof'))
@Permission('own-draft.keep')
@Audited('DraftKept')
export class ProofController {
  constructor(private readonly files: DraftFiles) {}

  @Get()
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.files.show(req, res, FILES);
  }

  @Post()
  @TakesFiles()
  @ShowsFormAgain()
  async change(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.files.change(req, res, FILES);
  }
}

/** What the law says of this representative, and the proof it takes: in the words of the library of rights. */
function whatIsNeeded(draft: Draft, { today, say, signedIn }: FormContext): object {
  const behalf = behalfOf(draft);
  const rights = draft.rights.filter(isShownRight);
  const standings = behalf ? standingsOf(behalf, rights.length > 0 ? rights : RIGHTS_IN_ORDER, today) : [];
  const open = standings.map(({ standing }) => standing).filter(({ answer }) => answer !== 'may-not');
  const because = new Set(open.flatMap((one) => one.because.map(({ text }) => say(text))));
  const proofs = new Set<Proof>(open.flatMap((one) => [...one.proofs]));
  return {
    judged: open.some(({ answer }) => answer === 'judgement'),
    young: open.some((one) => one.because.some(({ rule }) => rule === 'fifteen-year-rule')),
    because: [...because],
    unidentified: signedIn === null,
    proofs: [...proofs].filter((proof) => proof !== 'identity').map((proof) => say(PROOFS[proof])),
  };
}
