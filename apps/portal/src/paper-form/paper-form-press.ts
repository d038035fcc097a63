import { LetterPress, type PaperForm, paperForm } from '#letters';
import { ClockPort } from '#platform';
import { Injectable } from '@nestjs/common';

/** Prints each form once: the same form is the same file for everybody, as long as the process runs. */
@Injectable()
export class PaperFormPress {
  readonly #printed = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly press: LetterPress,
    private readonly clock: ClockPort,
  ) {}

  /** @param key names the form; one of the catalogue's own, never what a visitor wrote */
  async print(key: string, form: () => PaperForm): Promise<Buffer> {
    const known = this.#printed.get(key);
    if (known) return known;
    const issuedAt = this.clock.now();
    const printing = this.press.print(paperForm(form()), { issuedAt }).then(({ pdf }) => pdf);
    this.#printed.set(key, printing);
    printing.catch(() => this.#printed.delete(key));
    return printing;
  }
}
