import type { CaseFile } from '#cases';
import { assertNever, type StaffActor } from '#kernel';
import { type DueMark, dueMark } from '../parts/due-mark.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

type Act = CaseFile['nextActs'][number];

/** Something this person does next with the case. */
export interface NextActLine {
  readonly act: Act['act'];
  readonly claimId: string;
  readonly text: string;
  readonly right: string;
  readonly href: string;
  readonly due: DueMark | null;
}

/** The next acts of the case that are this person's to do. */
export function ownActs(file: CaseFile, actor: StaffActor, page: PageContext): NextActLine[] {
  return file.nextActs
    .filter((act) => isOwn(act, file, actor))
    .map((act) => {
      const claim = file.claims.find((one) => one.id === act.claimId);
      return {
        act: act.act,
        claimId: act.claimId ?? '',
        text: page.t(`act.${act.act}`),
        right: claim ? page.t(`right.${claim.right}`) : '',
        href: hrefOf(act, file.caseId, page),
        due: claim ? dueMark(claim.clock, page) : null,
      };
    });
}

/** Whom the case waits for, when it does not wait for this person; '' when for nobody. */
export function waitsFor(file: CaseFile, actor: StaffActor): string {
  if (file.nextActs.some((act) => isOwn(act, file, actor))) return '';
  const [act] = file.nextActs;
  if (act?.act === 'approve') return claimOf(act, file)?.decision?.approver?.name ?? '';
  return act ? (file.handler?.name ?? '') : '';
}

function isOwn(act: Act, file: CaseFile, actor: StaffActor): boolean {
  switch (act.act) {
    case 'triage':
      return actor.roles.includes('registrar');
    case 'take':
      return actor.roles.includes('handler');
    case 'approve':
      return claimOf(act, file)?.decision?.approver?.id === actor.staffId;
    case 'decide':
    case 'issue-letter':
      return file.handler?.id === actor.staffId;
    default:
      return assertNever(act.act);
  }
}

function claimOf(act: Act, file: CaseFile): CaseFile['claims'][number] | undefined {
  return file.claims.find((claim) => claim.id === act.claimId);
}

function hrefOf(act: Act, caseId: string, { language }: PageContext): string {
  const claimId = act.claimId ?? '';
  switch (act.act) {
    case 'triage':
      return paths.routing(language, caseId);
    case 'take':
      return paths.caseFile(language, caseId);
    case 'decide':
      return paths.decision(language, caseId, claimId);
    case 'approve':
      return paths.approval(language, caseId, claimId);
    case 'issue-letter':
      return paths.issue(language, caseId, claimId);
    default:
      return assertNever(act.act);
  }
}
