import { EmbeddedProblem, startEmbedded } from '../../server/postgres'

/** A process that runs the embedded PostgreSQL until it is killed or its input ends. Says in JSON how it went. */
const [dataDir = ''] = process.argv.slice(2)
try {
  const database = await startEmbedded({ dataDir, fsync: false })
  console.log(JSON.stringify({ url: database.url, adopted: database.adopted, pid: database.pid() }))
  process.stdin.resume().on('end', () => database.stop())
} catch (error) {
  if (!(error instanceof EmbeddedProblem)) throw error
  console.log(JSON.stringify({ kind: error.kind, message: error.message }))
}
