export { DeliveryModule } from './delivery.module.js';
export { feedbackMail, type FeedbackMailFacts } from './feedback-mail.js';
export { FakeMailer } from './fake-mailer.js';
export { type Mail, Mailer } from './mailer.js';
export { citizenNotice, type NoticeFacts, type NoticeReason } from './notices.js';
export { EXTENSION_REASONS, type ExtensionReason, feedbackExtensionMail } from './feedback-extension-mail.js';
export {
  afterFault,
  type ChannelFault,
  type ChannelName,
  CHANNELS,
  type ConsignedLetter,
  type Consignment,
  DeliveryChannel,
  type PostalAddress,
  type Receipt,
  type Recipient,
} from './delivery-channel.js';
export { DeliveryChannels } from './delivery-channels.js';
export { handedChannels } from './handed/handed-channels.js';
export { FakeChannel } from './fake-channel.js';
export { paperAddress } from './paper-address.js';
export { appendDeliveryEvents, type DeliveryEvent, readDeliveryEvents } from './events/delivery-events.js';
export { ReadSuomifiEvents } from './events/read-suomifi-events.js';
export { RenewPassword } from './passwords/renew-password.js';
export { LetterBinder } from './suomifi/letter-binder.js';
export { EmailNoticeChannel, type Notice } from './notice/email-notice.channel.js';
