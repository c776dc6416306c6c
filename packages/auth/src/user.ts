import type { User } from './types.js';

/** Names of the claims that carry what OpenID Connect has no name for. */
export interface ClaimNames {
  /** An array, or names separated by spaces. Default `roles`. */
  roles?: string;
  /** Default `agency_id`. */
  agency?: string;
}

export function toUser(
  claims: Readonly<Record<string, unknown>> & { readonly sub: string },
  { roles: rolesName = 'roles', agency: agencyName = 'agency_id' }: ClaimNames = {},
): User {
  const { sub, name } = claims;
  const agency = claims[agencyName];
  const listed = claims[rolesName];
  const roles = typeof listed === 'string' ? listed.split(' ') : Array.isArray(listed) ? listed : [];
  return {
    sub,
    claims,
    roles: roles.filter((role): role is string => typeof role === 'string' && role !== ''),
    ...(typeof name === 'string' && { name }),
    ...(typeof agency === 'string' && { agency }),
  };
}
