import {
  AskQuestion,
  AssignTask,
  ConfirmRouting,
  ExtendTime,
  GiveAccess,
  LettersToSend,
  LookAtCase,
  OpenTriage,
  RecordSending,
} from '#cases';
import { SCOPES } from '#kernel';
import type { SignedInCitizen } from '#platform';
import supertest from 'supertest';
import { seedSystemSettings } from '../../db/seed/demo-systems.js';
import { staffMember } from '../builders/staff.builder.js';
import { AnswerOfCase } from './answer-of-case.js';
import type { Browser } from './browser.js';
import { valueOf } from './handled-case.js';
import type { ListeningHouse } from './listening-house.js';
import { formPage, hiddenDraft } from './portal-form.js';
import { TasksOfCase } from './tasks-of-case.js';

const kirsi = staffMember('kirsi.kirjaaja');
const petri = staffMember('petri.testila');
const pasi = staffMember('pasi.pajamalli');
const tiina = staffMember('tiina.valvoja');

/** Tuuli, of whom the sign-in says that nobody may tell where she lives. */
export const TUULI: SignedInCitizen = {
  kind: 'citizen',
  personKey: 'key of Tuuli Salattu',
  identity: {
    name: 'Tuuli Salattu',
    givenName: 'Tuuli',
    familyName: 'Salattu',
    hetu: '050594U903M',
    email: 'tuuli.salattu@posti.example',
    protected: true,
  },
};

/** Words that stand in the house for where Tuuli lives and for nothing else of her. */
export const TELLS = {
  address: /Piilokatu|Järvel/i,
  municipality: /Kärköl|karkol/i,
  court: /Hämeenlinn|hameenlinn|Tavastehus/i,
  unit: /Salpausyksik/i,
} as const;
const HOME = { address: 'Piilokatu 77\n16600 JÄRVELÄ', municipality: 'karkola', unit: 'Salpausyksikkö' };

/** What an e-service sends of Tuuli: it does not know that she is protected, the office does. */
const BY_E_SERVICE = {
  language: 'fi',
  person: {
    name: 'Tuuli Salattu',
    personalIdentityCode: '050594U903M',
    email: 'tuuli.salattu@posti.example',
  },
  authentication: { level: 'strong', method: 'Suomi.fi' },
  register: 'lahti-tyollisyyspalvelut',
  homeMunicipality: HOME.municipality,
  claims: [{ right: 'access', what: 'Kaikki asiakastietoni' }],
  answerBy: 'portal',
};

/** One case of a protected person, from the form of the portal to its last letter. */
export class ProtectedStory {
  caseId = '';

  constructor(
    private readonly house: ListeningHouse,
    readonly tuuli: Browser,
  ) {}

  /** Those who serve Tuuli sit in the unit of her town. */
  async prepare(): Promise<void> {
    const { owner } = this.house.world;
    const its = `authority_id = 'lahti' and roles && '{registrar,handler}'`;
    await owner.query(`update staff set unit = $1 where ${its}`, [HOME.unit]);
    await owner.query(`insert into unit (authority_id, name) values ('lahti', $1)`, [HOME.unit]);
    await seedSystemSettings(owner);
  }

  /** Tuuli fills in the form and sends it. */
  async file(): Promise<void> {
    const pages: [string, Record<string, string | string[]>][] = [
      ['whom', { whom: 'self' }],
      ['who', { email: 'tuuli.salattu@posti.example' }],
      ['rights', { rights: ['access', 'erasure'] }],
      [
        'register',
        { authority: 'lahti', register: 'lahti-tyollisyyspalvelut', municipality: HOME.municipality },
      ],
      ['data', {}],
      ['details-access', { what: 'Pajajaksoni.' }],
      ['details-erasure', { what: 'Vanhat suunnitelmat.' }],
      ['attachments', {}],
      ['language', { language: 'fi' }],
      ['needs', {}],
      ['answer', { way: 'post', address: HOME.address }],
    ];
    let page = await this.tuuli.get(formPage('whom'));
    for (const [name, fields] of pages)
      page = await this.tuuli.follow(await this.tuuli.post(formPage(name), { act: 'continue', ...fields }));
    const sent = await this.tuuli.post(formPage('check'), { draft: hiddenDraft(page) });
    if (sent.status !== 303) throw new Error(`Not sent: ${page.title} ${page.errors.join()} ${sent.text}`);
    const { rows } = await this.house.world.owner.query('select id from case_file');
    this.caseId = rows[0].id;
    await this.house.runJobs();
  }

  /** Everything the proposal says: the own share, the letters to other authorities and the hints to the person. */
  async route(): Promise<void> {
    const { desk } = this.house;
    const { proposal, version } = valueOf(await desk.get(OpenTriage).run(kirsi, this.caseId));
    const deciding = proposal.shares.filter(({ role }) => role === 'decides');
    const joint = proposal.shares.filter(({ role }) => role === 'joint').map(({ authority }) => authority);
    const acknowledged = proposal.warnings.map(({ code }) => code);
    const confirmed = { shares: deciding, joint, redirects: proposal.redirects, acknowledged, version };
    valueOf(await desk.get(ConfirmRouting).run(kirsi, this.caseId, confirmed));
    valueOf(await desk.get(GiveAccess).run(kirsi, this.caseId, petri.staffId));
  }

  /** Petri takes the case, asks Tuuli, and takes more time. */
  async handle(): Promise<void> {
    const { world, desk } = this.house;
    const answer = await AnswerOfCase.taken(world, this.caseId);
    const replyBy = world.clock.today().add({ days: 14 });
    const [access, erasure] = [await answer.claimOf('access'), await answer.claimOf('erasure')];
    const asks = { kind: 'clarification' as const, asks: 'Mitä vuosia tarkoitatte?', replyBy };
    const question = { ...asks, claimIds: [access, erasure], version: await answer.version() };
    const { questionId } = valueOf(await desk.get(AskQuestion).run(petri, this.caseId, question));
    await this.#reply(questionId);
    const extension = { reasons: ['complexity'], words: 'Tietoja haetaan monesta järjestelmästä.' };
    const more = { ...extension, claimIds: [access], version: await answer.version() };
    valueOf(await desk.get(ExtendTime).run(petri, this.caseId, more));
    await this.house.runJobs();
  }

  /** Its systems are searched: one keeper is asked by letter, one search is given to an expert by name. */
  async search(): Promise<void> {
    const { world, desk } = this.house;
    const tasks = new TasksOfCase(world, this.caseId);
    await tasks.make();
    const { id, version } = valueOf(await tasks.opened('walmu'));
    const dueOn = world.clock.today().add({ days: 14 });
    const given = { unit: 'Pajapalvelut', assigneeId: pasi.staffId, dueOn, version };
    valueOf(await desk.get(AssignTask).run(petri, id, given));
    await this.house.runJobs();
  }

  /** The days go by: warnings and reminders are mailed. */
  async wait(days: number): Promise<void> {
    this.house.world.clock.advance({ days });
    await this.house.runJobs();
  }

  /** What was found goes out, what cannot be erased is refused with how to appeal; every letter is sent. */
  async answer(): Promise<void> {
    const { world, desk } = this.house;
    const answer = AnswerOfCase.of(world, this.caseId);
    const found = await this.#signSearches();
    await answer.answered('erasure', 'refused');
    await answer.answered('access', 'granted', { documentIds: [found] });
    const { rows } = await desk.get(LettersToSend).run(kirsi);
    const sending = { way: 'post', sentOn: world.clock.today() };
    for (const { letterId } of rows) valueOf(await desk.get(RecordSending).run(kirsi, letterId, sending));
    valueOf(await desk.get(LookAtCase).run(tiina, this.caseId, 'supervision'));
    await this.house.runJobs();
  }

  /** An e-service files a further request of Tuuli and asks for all it may. @returns what it was given, headers too */
  async overApi(): Promise<string[]> {
    const { world, issuer, desk } = this.house;
    await world.owner.query(
      `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
       select gen_random_uuid(), 'e-service', 'lahti', 'e-service', $1, now(), id from staff where subject = 'ari.yllapito'`,
      [SCOPES],
    );
    const now = new Date(world.clock.now().epochMilliseconds);
    const token = await issuer.token(now, { client: 'e-service', scope: SCOPES.join(' ') });
    const bearer = { Authorization: `Bearer ${token}` };
    this.house.as(null);
    const agent = supertest(desk.getHttpServer());
    const filed = await agent
      .post('/api/v1/requests')
      .set({ ...bearer, 'Idempotency-Key': 'a-request-of-tuuli' })
      .send(BY_E_SERVICE);
    if (filed.status !== 201) throw new Error(`Not filed: ${JSON.stringify(filed.body)}`);
    const answers = [filed];
    const own = `/api/v1/cases/${filed.body.id}`;
    for (const path of ['/api/v1/cases', own, `${own}/claims`, `${own}/clocks`, `${own}/tasks`])
      answers.push(await agent.get(path).set(bearer).expect(200));
    answers.push(await agent.get(`/api/v1/cases/${this.caseId}`).set(bearer).expect(404));
    return answers.map(({ headers, text }) => `${JSON.stringify(headers)} ${text}`);
  }

  /** Tuuli reads the question and answers it. */
  async #reply(questionId: string): Promise<void> {
    await this.house.runJobs();
    const address = `/fi/cases/${this.caseId}/questions/${questionId}`;
    const form = await this.tuuli.get(address);
    const submitKey = /name="submitKey" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const told = await this.tuuli.postFiles(address, { text: 'Vuosia 2022 ja 2023.', submitKey }, []);
    if (told.status !== 303) throw new Error(`Not answered: ${told.errors.join()} ${told.text}`);
  }

  /** Every search is signed; that of the workshops brings a copy. @returns the id of the copy */
  async #signSearches(): Promise<string> {
    const { world } = this.house;
    const tasks = new TasksOfCase(world, this.caseId);
    const copy = { name: 'pajajakso.pdf', bytes: Buffer.from('%PDF-1.4 test') };
    const query = async (sql: string) => (await world.owner.query(sql, [this.caseId])).rows;
    const open = await query(
      `select system_id as system from task where case_id = $1 and state = 'open' and kind = 'search'`,
    );
    for (const { system } of open) {
      const says = { toldBy: 'Itse', outcome: system === 'walmu' ? 'copies' : 'nothing-found' } as const;
      const files = system === 'walmu' ? [copy] : [];
      valueOf(await tasks.sign(system, system === 'walmu' ? pasi : petri, { ...says, files }));
    }
    const [found] = await query('select id from stored_file where case_id = $1 and task_id is not null');
    return found.id;
  }
}
