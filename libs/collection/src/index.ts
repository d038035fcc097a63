export * from './gdpr-api/index.js';
