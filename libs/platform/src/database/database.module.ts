import { type DynamicModule, Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { Settings } from '../config/settings.js';
import { Database, openDatabase } from './database.js';

/** Provides `Database` with the login role of this process; closes its pool on shutdown. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleDestroy {
  constructor(@Inject(Database) private readonly database: Database) {}

  static forRoot(entities: ((new () => object) | EntitySchema)[] = []): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          inject: [Settings],
          useFactory: (settings: Settings) => openDatabase(settings.DATABASE_URL, { entities }),
        },
      ],
      exports: [Database],
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.database.close();
  }
}
