export { DeliveryModule } from './delivery.module.js';
export { feedbackMail, type FeedbackMailFacts } from './feedback-mail.js';
export { FakeMailer } from './fake-mailer.js';
export { type Mail, Mailer } from './mailer.js';
export { citizenNotice, type NoticeFacts, type NoticeReason } from './notices.js';
export { EXTENSION_REASONS, type ExtensionReason, feedbackExtensionMail } from './feedback-extension-mail.js';
