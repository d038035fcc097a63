import {
  firstAct,
  type ProposedSystem,
  proposeSystems,
  readSystemSettings,
  readTasksOfCase,
  type SystemSetting,
  type TaskKind,
  type TaskRecord,
} from '#collection';
import { nextOfficeDay } from '#deadlines';
import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { authorityName, findAuthority, findRegister } from '#registers';
import type { PlanHome } from '#routing';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { GiveTask } from './give-task.js';
import { NewTaskOf, type TaskPlan } from './new-task-of.js';
import { isOtherHome, standsThere } from './other-home.js';
import { askedData, readTaskGround, type TaskGround } from './task-ground.js';

export interface Doing {
  readonly claimId: string;
  readonly kind: TaskKind;
  /** Why: a code of the page of tasks. */
  readonly reason: 'granted' | 'consent-withdrawn' | 'objected' | 'objection-refused';
  /** By the next office day, not by the day of the claim. */
  readonly atOnce: boolean;
  /** Other homes of what is done: systems that are theirs are left to them. */
  readonly others?: readonly PlanHome[];
}

/**
 * Gives out what is to be done to the data for one claim: a task per system that may hold them, also for systems that
 * somebody else keeps, who is asked by letter. Where a search found nothing there is nothing to do. Doing it twice gives
 * them out once. Without a register it is one task of the unit that handles the case.
 */
@Injectable()
export class MakeDoing {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(NewTaskOf) private readonly newTaskOf: NewTaskOf,
    @Inject(GiveTask) private readonly giveTask: GiveTask,
  ) {}

  /** @returns how many tasks were given out; none when the claim is not open */
  async run(tx: Tx, actor: StaffActor, record: CaseRecord, doing: Doing): Promise<number> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const ground = await readTaskGround(tx, context, record);
    if (!ground.claims.some(({ id }) => id === doing.claimId)) return 0;
    const { unit } = await readStaffName(tx, record.handler_id ?? actor.staffId);
    const made = await readTasksOfCase(tx, this.sealer, record.id);
    const plans = (await this.#places(tx, record, ground, { doing, unit })).filter(
      ({ systemId }) => !isThere(made, doing, systemId) && !foundNothing(made, systemId),
    );
    for (const plan of plans) {
      const task = await this.newTaskOf.run(tx, ground, plan);
      const dueOn = doing.atOnce ? nextOfficeDay(this.clock.today(), this.catalogue.calendar) : task.dueOn;
      await this.giveTask.run(tx, actor, { record, ground, task: { ...task, dueOn } });
    }
    return plans.length;
  }

  async #places(
    tx: Tx,
    record: CaseRecord,
    ground: TaskGround,
    { doing, unit }: { doing: Doing; unit: string },
  ): Promise<TaskPlan[]> {
    const register = record.register_id ? findRegister(this.catalogue, record.register_id) : undefined;
    const head = {
      caseId: record.id,
      authorityId: record.authority_id,
      kind: doing.kind,
      claimIds: [doing.claimId],
      registerId: register?.id ?? null,
      reasons: [doing.reason],
      words: '',
      leftOut: null,
    };
    const here = { way: 'unit', unit, keeperName: null, keeperAddress: null } as const;
    if (!register) return [{ ...head, ...here, systemId: null, data: [] }];
    const asked = askedData(ground).filter(({ claimId }) => claimId === doing.claimId);
    const settings = await readSystemSettings(tx, record.authority_id, register.id);
    return proposeSystems(register, asked, record.authority_id)
      .filter(({ leaveOut }) => leaveOut !== 'holds-none-of-asked')
      .filter(({ system, data }) => !standsThere(system, data, doing.others ?? []))
      .map((one) => {
        const set = settings.find(({ systemId }) => systemId === one.system.id);
        return {
          ...head,
          ...this.#doer(one, set, { unit, kind: doing.kind }),
          systemId: one.system.id,
          data: one.data,
        };
      });
  }

  /**
   * Another authority that keeps the system alone is asked by letter, whatever is set; else whoever is set. A source
   * that is asked over its interface can erase and nothing else: the rest its unit does.
   */
  #doer(
    { keptBy }: ProposedSystem,
    set: SystemSetting | undefined,
    { unit, kind }: { readonly unit: string; readonly kind: TaskKind },
  ): Pick<TaskPlan, 'way' | 'unit' | 'keeperName' | 'keeperAddress'> {
    const keeper = keptBy ? findAuthority(this.catalogue, keptBy) : undefined;
    if (keeper) {
      const keeperName = authorityName(keeper, this.clock.today()).fi;
      return { way: 'letter', unit: null, keeperName, keeperAddress: keeper.contact?.post.fi ?? '' };
    }
    if (set?.way === 'connector')
      return { ...set, way: firstAct(kind) ? 'connector' : 'unit', unit: set.unit ?? unit };
    if (set && (set.way !== 'unit' || set.unit)) return set;
    return { way: 'unit', unit, keeperName: null, keeperAddress: null };
  }
}

function isThere(made: readonly TaskRecord[], { kind, claimId }: Doing, systemId: string | null): boolean {
  return made.some(
    (task) =>
      task.kind === kind &&
      task.state !== 'cancelled' &&
      !isOtherHome(task) &&
      task.systemId === systemId &&
      task.claimIds.includes(claimId),
  );
}

function foundNothing(made: readonly TaskRecord[], systemId: string | null): boolean {
  return made.some(
    (task) =>
      task.kind === 'search' &&
      systemId !== null &&
      task.systemId === systemId &&
      task.outcome === 'nothing-found',
  );
}
