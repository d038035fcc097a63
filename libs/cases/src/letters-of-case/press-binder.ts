import { LetterBinder } from '#delivery';
import { bindLetters, LetterPress } from '#letters';
import { ClockPort } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Binds the letters of one delivery into one file, on the press. */
@Injectable()
export class PressBinder extends LetterBinder {
  constructor(
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {
    super();
  }

  async bind(letters: readonly { readonly pdf: Uint8Array; readonly pages: number }[]): Promise<Uint8Array> {
    return (await bindLetters(this.press, letters, this.clock.now())).pdf;
  }
}
