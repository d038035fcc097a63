export { DeliveryModule } from './delivery.module.js';
export { FakeMailer } from './fake-mailer.js';
export { type Mail, Mailer } from './mailer.js';
export { citizenNotice, type NoticeFacts, type NoticeReason } from './notices.js';
