export { answerClock } from './answer-clock.js';
export { answerRoute } from './answer-route.js';
export { day } from './day.js';
export { id, oneOf, record, shown } from './json-shape.js';
export { type LineProblem, read, type Reading, then, unread } from './reading.js';
