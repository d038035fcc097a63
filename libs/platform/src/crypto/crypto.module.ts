import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { KeyedIndex } from './keyed-index.js';
import { Sealer } from './sealer.js';

/** Provides `Sealer` and `KeyedIndex` with the configured keys. */
@Global()
@Module({
  providers: [
    {
      provide: Sealer,
      inject: [Settings],
      useFactory: (settings: Settings) => new Sealer(settings.DATA_KEYS),
    },
    {
      provide: KeyedIndex,
      inject: [Settings],
      useFactory: (settings: Settings) => new KeyedIndex(settings.INDEX_KEY),
    },
  ],
  exports: [Sealer, KeyedIndex],
})
export class CryptoModule {}
