const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOKEN = /\$\{?(profile_id|user_uuid)\}?/g;

/** Is it an identifier that such a source knows people by: a UUID in lower case? */
export function isSourceIdentifier(text: string): boolean {
  return UUID.test(text);
}

/**
 * The address of one person at a source: the identifier in place of `$profile_id` or `$user_uuid`, or at the end when
 * the address has neither.
 *
 * @throws when the identifier is not a UUID: nothing else may reach an address
 * @example addressOf('https://a.example/gdpr-api/v1/profiles', id) // 'https://a.example/gdpr-api/v1/profiles/' + id
 */
export function addressOf(template: string, identifier: string): string {
  if (!isSourceIdentifier(identifier)) throw new Error('The identifier is not a UUID');
  const filled = template.replace(TOKEN, identifier);
  return filled === template ? `${template.replace(/\/$/, '')}/${identifier}` : filled;
}
