import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { PlanChasers } from './plan-chasers.js';
import { WriteTasks } from './write-tasks.js';

/** Making and changing tasks. Needs the modules of clock, crypto, database and outbox, and the task calendar. */
@Module({
  imports: [AuditModule],
  providers: [PlanChasers, WriteTasks],
  exports: [PlanChasers, WriteTasks],
})
export class CollectionModule {}
