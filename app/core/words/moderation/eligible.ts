/** For whom a member works, as an administrator has said. */
export interface WorksFor {
  /** works for none of the partnership's services */
  outside: boolean
  /** ids */
  services: readonly string[]
}

/**
 * Whether somebody may see words that came from a service: nobody from that service may. Whoever has not been said to
 * work somewhere else, or nowhere, could be, and so may not.
 */
export const mayModerate = ({ outside, services }: WorksFor, service: string): boolean =>
  !services.includes(service) && (outside || services.length > 0)
