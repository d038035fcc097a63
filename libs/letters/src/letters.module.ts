import { Module, type OnModuleDestroy } from '@nestjs/common';
import { LetterPress } from './render/letter-press.js';

/** Provides the press and ends its thread with the application. */
@Module({
  providers: [{ provide: LetterPress, useFactory: () => new LetterPress() }],
  exports: [LetterPress],
})
export class LettersModule implements OnModuleDestroy {
  constructor(private readonly press: LetterPress) {}

  async onModuleDestroy(): Promise<void> {
    await this.press.close();
  }
}
