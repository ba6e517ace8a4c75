/**
 * Longest recording of a question, in seconds: the longest text there can be (240 characters) takes half a minute to
 * read slowly.
 */
export const MOST_SECONDS = 60

/** Most bytes of one that is kept: a minute at 128 kbit a second, which is more than a voice needs. Data is dear. */
export const MOST_BYTES = 1_000_000

/** Milliseconds that reading and writing anew may take, with the start of the process that does it. */
export const PATIENCE = 15_000

/** Megabytes of what JavaScript keeps track of: several times what the packets of a minute need. */
export const HEAP = 64

/**
 * Megabytes of everything the process may write to, the bytes of files with it, which HEAP does not count. Node itself
 * takes somewhat more than half of it, in development with a compiler in front of it.
 */
export const MEMORY = 256
