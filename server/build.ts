import type { ServerBuild } from '@remix-run/node'
import type * as Entry from '../app/entry.server'

/**
 * The app as `remix vite:build` leaves it. The server reaches the app's own code only through it: pools and caches
 * exist once in a process that way.
 */
export type Build = Omit<ServerBuild, 'entry'> & { entry: { module: typeof Entry } }

/** Gives the build: the same one each time in production, what is in the files now in development. */
export type LoadBuild = () => Promise<Build>
