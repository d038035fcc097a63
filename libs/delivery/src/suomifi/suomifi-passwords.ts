/** Which password to sign in with. */
export abstract class SuomifiPasswords {
  /** In the order in which they are tried: one whose change may have gone through comes first. */
  abstract candidates(): Promise<readonly string[]>;

  /** It was taken: the others are old. */
  abstract taken(password: string): Promise<void>;
}

/** The password of the settings alone. */
export class FixedPassword extends SuomifiPasswords {
  constructor(private readonly password: string) {
    super();
  }

  async candidates(): Promise<readonly string[]> {
    return [this.password];
  }

  async taken(): Promise<void> {}
}
