import type { FileRequestInput } from '#cases/citizen';
import { type CitizenActor, type Language, newId } from '#kernel';
import type { Right } from '#rights';

/** A request as the portal sends it: Eero of Lahti asks for his data, unless told otherwise. */
export class RequestBuilder {
  #input: FileRequestInput = {
    submitKey: newId(),
    language: 'fi',
    identity: {
      name: 'Eero Testinen',
      hetu: '020594X903P',
      email: 'eero@posti.example',
      phone: null,
      address: null,
      verified: 'strong',
    },
    authorityId: 'lahti',
    registerId: 'lahti-tyollisyyspalvelut',
    municipality: 'lahti',
    claims: [{ right: 'access', scope: { what: 'Kaikki tietoni.' } }],
    dataIds: [],
    answerBy: 'portal',
    attachments: [],
    answers: [{ question: 'Mitä pyydät?', answer: 'Kaikki tietoni.' }],
  };

  asking(...rights: Right[]): this {
    return this.with({ claims: rights.map((right) => ({ right, scope: { what: 'Kaikki tietoni.' } })) });
  }

  /** Everything in the Lapland joint service, from a customer who lived in Kemi. */
  inLaplandJointService(): this {
    return this.with({ authorityId: 'tornio', registerId: 'lappi-typ', municipality: 'kemi' });
  }

  withoutSignIn(): this {
    return this.with({ identity: { ...this.#input.identity, hetu: null, verified: 'none' } });
  }

  in(language: Language): this {
    return this.with({ language });
  }

  with(change: Partial<FileRequestInput>): this {
    this.#input = { ...this.#input, ...change };
    return this;
  }

  build(): FileRequestInput {
    return this.#input;
  }
}

export const aRequest = (): RequestBuilder => new RequestBuilder();

/** A citizen; `personKey` stands for the keyed hash of the identity code. */
export function aCitizen(personKey: string | null = 'eero'): CitizenActor {
  return { kind: 'citizen', personKey, filedRequestIds: [] };
}
