import { createRequestHandler } from '@remix-run/express'
import express from 'express'

/** The least that serves a Remix build. */
const build = await import(new URL('server/index.js', import.meta.url).href)
const app = express()
app.all('*', createRequestHandler({ build, mode: 'production' }))
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ kind: 'ready', port: typeof address === 'object' && address ? address.port : 0 })
})
process.on('SIGTERM', () => server.close(() => process.exit(0)))
