import { Outlet } from '@remix-run/react'

export default function Root() {
  return (
    <html lang="cy">
      <head>
        <title>Minimal</title>
      </head>
      <body>
        <Outlet />
      </body>
    </html>
  )
}
