/** One thing wrong with what was sent. */
export interface InputError {
  /** JSON Pointer (RFC 6901) into the body, '' for the whole; or else the parameter or header. */
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  /** English. */
  readonly detail: string;
}

/** No token, or one that lets nobody in. */
export class Unauthenticated extends Error {
  constructor(readonly code: 'no-token' | 'invalid-token' | 'unknown-client') {
    super(code);
  }
}

/** The client lacks the scope of the route. */
export class InsufficientScope extends Error {
  constructor(readonly scope: string) {
    super(scope);
  }
}

/** The provider whose keys are needed does not answer. */
export class ProviderUnreachable extends Error {}

/** What was sent cannot be read as what the route takes; every fault at once. */
export class BadInput extends Error {
  constructor(
    readonly errors: readonly InputError[],
    readonly code: 'invalid-body' | 'invalid-query' | 'invalid-header' = 'invalid-body',
  ) {
    super(code);
  }
}

/** The route is there, but not for this method, this kind of body or this kind of answer. */
export class NotServed extends Error {
  constructor(
    readonly status: 405 | 406 | 415,
    readonly allow: string,
  ) {
    super(String(status));
  }
}
