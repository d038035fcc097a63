import { afterAll, beforeAll } from '@jest/globals';
import { databaseAway } from './database-away.contract.js';
import { FaultHouse } from './fault-house.js';
import { killedAtTheAnswer } from './killed-at-the-answer.contract.js';
import { killedWhileWorking } from './killed.contract.js';
import { mailAway } from './mail-away.contract.js';
import { stopAndStart } from './stop-and-start.contract.js';
import { twoWorkers } from './two-workers.contract.js';

// One installation for all of them: opening it is what costs.
let house: FaultHouse;
beforeAll(async () => {
  house = await FaultHouse.open(['portal', 'desk', 'worker', 'worker']);
}, 180_000);
afterAll(() => house.close());

killedWhileWorking(() => house);
killedAtTheAnswer(() => house);
twoWorkers(() => house);
mailAway(() => house);
databaseAway(() => house);
stopAndStart(() => house);
