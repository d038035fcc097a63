import type { ClientActor, Result } from '#kernel';

/** Why a token lets nobody in. `token.unreachable`: it could not be checked, and may be good. */
export type TokenRefusalCode = 'token.invalid' | 'token.unknown-client' | 'token.unreachable';

/** Says which program a bearer token stands for. Provided by the identity module of an app that has an interface. */
export abstract class BearerAccess {
  abstract clientOf(token: string): Promise<Result<ClientActor, TokenRefusalCode>>;
}
