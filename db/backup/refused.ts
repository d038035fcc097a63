/** A backup or a restore that cannot be made as asked. The message is for the administrator, and names what is wrong. */
export class Refused extends Error {}
