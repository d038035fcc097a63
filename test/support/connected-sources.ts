import { AskSource, OpenTask, type TaskPage, TellSources } from '#cases';
import type { Result, StaffActor } from '#kernel';
import { staffMember } from '../builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { FaultySource, PERSON } from './faulty-source.js';
import { demoSystemSettings, handledCase, valueOf } from './handled-case.js';
import { TasksOfCase } from './tasks-of-case.js';

export const NOW = '2026-11-24T10:00:00+02:00';
/** Of the unit that confirms what Walmu answers. */
export const pasi = staffMember('pasi.pajamalli');
const FOUND_BY = 'Asiakaspalvelun järjestelmästä henkilötunnuksella.';

/** The setting of the worker for one system of Lahti that this source plays. */
export function sourceEntry(served: FaultySource, system: string): object {
  return {
    authority: 'lahti',
    system,
    url: `${served.origin}/gdpr-api/v1/profiles/$profile_id`,
    identifier: 'profile-id',
    timeoutSeconds: 1,
    largestMegabytes: 1,
    provider: { issuer: served.origin, clientId: 'tietopyynto', clientSecret: 'a secret of the tests' },
  };
}

/** A house whose systems Walmu and Typpi are connected, each with a source that misbehaves on request. */
export class ConnectedHouse {
  walmu!: FaultySource;
  typpi!: FaultySource;
  world!: CaseWorld;

  /** Opens the world, with sources that answer well. */
  async open(): Promise<void> {
    await this.#serve();
    // The ports stay: each test gets new servers on them, and the worker its settings once.
    const entries = [sourceEntry(this.walmu, 'walmu'), sourceEntry(this.typpi, 'typpi')];
    this.world = await openCaseWorld(NOW, { SOURCES: JSON.stringify(entries) });
    await demoSystemSettings(this.world.owner);
    await this.world.owner.query(
      `update system_setting set way = 'connector' where authority_id = 'lahti' and system_id in ('walmu', 'typpi')`,
    );
    await this.world.worker.get(TellSources).run();
  }

  /** Sources as new, on the addresses they had. */
  async renew(): Promise<void> {
    const ports = [this.walmu, this.typpi].map(({ origin }) => Number(new URL(origin).port));
    await this.#stop();
    await this.#serve(ports);
  }

  async close(): Promise<void> {
    await this.#stop();
    await this.world.close();
  }

  /** A case that asks to see data, its searches given out. */
  async searched(): Promise<TasksOfCase> {
    const tasks = new TasksOfCase(this.world, await handledCase(this.world, 'access'));
    await tasks.make();
    return tasks;
  }

  /** Has the source of a task asked. */
  async ask(
    taskId: string,
    over: { identifier?: string; foundBy?: string; actor?: StaffActor } = {},
  ): Promise<Result<null>> {
    const { actor = pasi, ...input } = over;
    const { version } = await this.opened(taskId, actor);
    const asked = { version, identifier: PERSON, foundBy: FOUND_BY, ...input };
    return this.world.desk.get(AskSource).run(actor, taskId, asked);
  }

  async opened(taskId: string, actor: StaffActor = pasi): Promise<TaskPage> {
    return valueOf(await this.world.desk.get(OpenTask).run(actor, taskId));
  }

  /** What happened to a task by way of its source, the oldest first. */
  async steps(taskId: string): Promise<string[]> {
    const { rows } = await this.world.owner.query(
      `select step from task_event where task_id = $1 and kind = 'attempted' order by xmin::text::bigint`,
      [taskId],
    );
    return rows.map(({ step }) => step);
  }

  async audits(taskId: string): Promise<string[]> {
    const { rows } = await this.world.owner.query(
      `select action, actor_kind, actor from audit_event
       where subject_id = $1 and (action like 'Source%' or action = 'TaskTakenByHand') order by xmin::text::bigint`,
      [taskId],
    );
    return rows.map(({ action, actor_kind, actor }) =>
      [action, actor_kind === 'system' ? actor : actor_kind].join(' '),
    );
  }

  async #serve([walmu, typpi]: number[] = []): Promise<void> {
    [this.walmu, this.typpi] = [new FaultySource(), new FaultySource()];
    await Promise.all([this.walmu.open(walmu), this.typpi.open(typpi)]);
  }

  async #stop(): Promise<void> {
    await Promise.all([this.walmu.close(), this.typpi.close()]);
  }
}
