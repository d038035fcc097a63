import type { Refusal, Result } from '#kernel';

/** A refused use case on its way to the error page. Thrown by `orRefuse` only. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** There is no such page, case or letter, or this person may not know that there is. */
export class NotThere extends Error {}

/** The actor lacks the permission. */
export class NotAllowed extends Error {}

/** Something must be told on another page first; that page leads back. */
export class AnswerFirst extends Error {
  constructor(readonly path: string) {
    super('answer first');
  }
}

/** Nobody is signed in and the page needs someone. */
export class SignInFirst extends Error {}

/** The form's token is missing or wrong. */
export class CsrfFailed extends Error {}

/** The value of a result; a refusal goes to the error page (422, or 404 and 403 by its code). */
export function orRefuse<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Refused(result.refusal);
}
