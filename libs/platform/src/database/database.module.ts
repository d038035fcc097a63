import { type DynamicModule, Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { ClockPort } from '../clock/clock-port.js';
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
          inject: [Settings, ClockPort],
          useFactory: (settings: Settings, clock: ClockPort) =>
            openDatabase(settings.DATABASE_URL, { entities, clock }),
        },
      ],
      exports: [Database],
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.database.close();
  }
}
