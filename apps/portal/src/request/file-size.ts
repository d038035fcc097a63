export { fileSize } from '#platform';
