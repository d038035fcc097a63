import type { Language } from '#kernel';
import { paths } from '../paths.js';
import type { Draft } from './draft.js';
import { AnswerPage } from './pages/answer.page.js';
import { behalfOf } from './behalf.js';
import { BehalfPage } from './pages/behalf.page.js';
import { GROUND_QUESTIONS, GroundPage } from './pages/ground.page.js';
import { LanguagePage } from './pages/language.page.js';
import { NeedsPage } from './pages/needs.page.js';
import { ProofPage } from './pages/proof.page.js';
import { AttachmentsPage } from './pages/attachments.page.js';
import { DataPage } from './pages/data.page.js';
import { DetailsPage } from './pages/details.page.js';
import { RegisterPage } from './pages/register.page.js';
import { RightsPage } from './pages/rights.page.js';
import { WhoPage } from './pages/who.page.js';
import { WhomPage } from './pages/whom.page.js';
import type { FormContext, RequestPage } from './request-page.js';
import { isShownRight, RIGHTS_IN_ORDER } from './shown-rights.js';

const WHOM = new WhomPage();
const BEHALF = new BehalfPage();
/** The pages about the ground on which a person speaks for another. */
export const GROUNDS = GROUND_QUESTIONS.map((question) => new GroundPage(question));
export const PROOF = new ProofPage();
const WHO = new WhoPage();
const RIGHTS = new RightsPage();
const REGISTER = new RegisterPage();
const DATA = new DataPage();
const DETAILS = RIGHTS_IN_ORDER.map((right) => new DetailsPage(right));
export const ATTACHMENTS = new AttachmentsPage();
const ANSWER = [new LanguagePage(), new NeedsPage(), new AnswerPage()];
/** The page the form begins with. */
export const FIRST_PAGE = WHOM.name;
/** Rights that name their object in words of their own; kinds of data say nothing about them. */
const NAMES_ITS_OBJECT = ['rectification', 'own-document', 'log-data', 'consent-withdrawal'];

/** The pages this draft goes through, in order: one page of details for each chosen right. */
export function pagesOf(draft: Draft): RequestPage[] {
  const rights = draft.rights.filter(isShownRight);
  const details = DETAILS.filter(({ right }) => rights.includes(right));
  const data = rights.every((right) => NAMES_ITS_OBJECT.includes(right)) ? [] : [DATA];
  const grounds = GROUNDS.filter((page) => page.concerns(draft));
  const behalf = behalfOf(draft) ? [BEHALF, ...grounds, PROOF] : [];
  return [WHOM, ...behalf, WHO, RIGHTS, REGISTER, ...data, ...details, ATTACHMENTS, ...ANSWER];
}

/** The page of this name, whether or not the draft goes through it now. */
export function pageNamed(name: string): RequestPage | null {
  const behalf = [BEHALF, ...GROUNDS, PROOF];
  const all = [WHOM, ...behalf, WHO, RIGHTS, REGISTER, DATA, ...DETAILS, ATTACHMENTS, ...ANSWER];
  return all.find((page) => page.name === name) ?? null;
}

/** The first page still to be answered, or answered wrongly; null when the draft is complete. */
export function firstOpenPage(draft: Draft, context: FormContext): RequestPage | null {
  const isOpen = (page: RequestPage) =>
    !draft.answered.includes(page.name) || page.errors(draft, context).length > 0;
  return pagesOf(draft).find(isOpen) ?? null;
}

/** The page after this one; null: check and send. */
export function pageAfter(draft: Draft, page: RequestPage): RequestPage | null {
  const pages = pagesOf(draft);
  return pages[pages.indexOf(page) + 1] ?? null;
}

/** The page before this one; null: the beginning. */
export function pageBefore(draft: Draft, page: RequestPage): RequestPage | null {
  const pages = pagesOf(draft);
  return pages[pages.indexOf(page) - 1] ?? null;
}

/** May this page be opened now? Only after all before it have been answered rightly. */
export function isReachable(draft: Draft, page: RequestPage, context: FormContext): boolean {
  const pages = pagesOf(draft);
  const open = firstOpenPage(draft, context);
  return pages.includes(page) && (open === null || pages.indexOf(page) <= pages.indexOf(open));
}

/** The address of a page; whoever came from the check page is led back there. */
export function pagePath(language: Language, { name }: RequestPage, fromCheck: boolean): string {
  return `${paths.page(language, name)}${fromCheck ? '?from=check' : ''}`;
}

/** Where a rightly answered page leads: on, or back to the check page when the person came from there. */
export function nextPath(
  draft: Draft,
  page: RequestPage,
  context: FormContext,
  language: Language,
  fromCheck: boolean,
): string {
  const next = fromCheck ? firstOpenPage(draft, context) : pageAfter(draft, page);
  return next ? pagePath(language, next, fromCheck) : paths.check(language);
}
