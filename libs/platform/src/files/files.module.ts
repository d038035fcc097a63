import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Sealer } from '../crypto/sealer.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';

/** Provides `FileStore` on the configured folder. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings, Sealer],
      useFactory: (settings: Settings, sealer: Sealer) => new DiskFileStore(settings.FILES_DIR, sealer),
    },
  ],
  exports: [FileStore],
})
export class FilesModule {}
